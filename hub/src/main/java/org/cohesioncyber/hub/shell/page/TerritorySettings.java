package org.cohesioncyber.hub.shell.page;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages say of the territory this hub serves.
 *
 * @param name the territory's name, in the header
 * @param zone the zone times are shown in
 * @param demonstration whether everything here is fictional, which every page then says
 * @param contact the address people write to about these pages
 */
@ConfigurationProperties("cohesion.territory")
public record TerritorySettings(@DefaultValue("Territoire de démonstration") String name,
		@DefaultValue("Europe/Paris") ZoneId zone, @DefaultValue("false") boolean demonstration,
		@DefaultValue("contact@exemple.fr") String contact) {

}
