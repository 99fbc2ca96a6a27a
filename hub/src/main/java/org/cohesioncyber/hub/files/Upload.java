package org.cohesioncyber.hub.files;

import java.io.InputStream;

/**
 * A file on its way in. A handler that takes one gets the file field of the submitted
 * form, or the body of a program's request; it is read once, while it comes.
 *
 * @param field the form's field, for what is refused
 * @param name the name the sender gave, not cleaned
 * @param content not read yet
 */
public record Upload(String field, String name, InputStream content) {

	/** No file was chosen. */
	public static Upload none() {
		return new Upload("file", "", InputStream.nullInputStream());
	}

	/** Whether no file was chosen at all. */
	public boolean isNone() {
		return this.name.isBlank();
	}

}
