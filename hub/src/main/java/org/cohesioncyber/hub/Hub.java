package org.cohesioncyber.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the hub. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
@Modulithic(sharedModules = { "shared", "ledger" })
public class Hub {

	public static void main(String[] arguments) {
		SpringApplication.run(Hub.class, arguments);
	}

}
