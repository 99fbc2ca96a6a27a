package org.cohesioncyber.hub.shared;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every module may need to know of this hub.
 *
 * @param publicUrl the address people and machines reach it at; links never come from a
 * request's own headers
 * @param demonstration whether it is a demonstration, which loads the fictional
 * territory, counts it and says so on every page
 */
@ConfigurationProperties("cohesion")
public record HubSettings(@DefaultValue("http://localhost:8080") URI publicUrl,
		@DefaultValue("false") boolean demonstration) {

}
