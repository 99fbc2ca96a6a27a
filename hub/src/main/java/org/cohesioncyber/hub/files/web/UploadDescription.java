package org.cohesioncyber.hub.files.web;

import java.util.Arrays;

import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.cohesioncyber.hub.files.FileType;
import org.cohesioncyber.hub.files.Upload;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the body of operations that take a file. */
@Configuration(proxyBeanMethods = false)
class UploadDescription {

	static {
		// It is the body, and no parameter.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Upload.class);
	}

	@Bean
	OperationCustomizer describedUploads() {
		return (operation, handler) -> {
			boolean takesFile = Arrays.stream(handler.getMethodParameters())
				.anyMatch(parameter -> parameter.getParameterType() == Upload.class);
			return takesFile ? operation.requestBody(new RequestBody().required(true).content(files())) : operation;
		};
	}

	private static Content files() {
		Content content = new Content();
		Arrays.stream(FileType.values())
			.forEach(type -> content.addMediaType(type.mediaType(), new MediaType().schema(new BinarySchema())));
		return content;
	}

}
