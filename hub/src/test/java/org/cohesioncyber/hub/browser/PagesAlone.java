package org.cohesioncyber.hub.browser;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The hub's frame and public pages on a real server, with nothing behind them. */
@ImportAutoConfiguration({ ConfigurationPropertiesAutoConfiguration.class, CodecsAutoConfiguration.class,
		JacksonAutoConfiguration.class, NettyReactiveWebServerAutoConfiguration.class, ThymeleafAutoConfiguration.class,
		HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class })
@ComponentScan("org.cohesioncyber.hub.shell.page")
@ConfigurationPropertiesScan("org.cohesioncyber.hub.shell.page")
class PagesAlone {

}
