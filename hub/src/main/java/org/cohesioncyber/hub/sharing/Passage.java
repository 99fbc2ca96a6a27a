package org.cohesioncyber.hub.sharing;

/** How much of something shared may go through a channel. */
public enum Passage {

	/** The content itself. */
	CONTENT,
	/** Only that there is something and where to read it. */
	REFERENCE,
	/** Not even that. */
	NOTHING

}
