package org.cohesioncyber.hub;

import java.util.Arrays;

import org.cohesioncyber.hub.ledger.KeysCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the hub, or the operator's command over its keys. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
@Modulithic(sharedModules = { "shared", "ledger" })
public class Hub {

	public static void main(String[] arguments) {
		if (arguments.length > 0 && arguments[0].equals(KeysCommand.WORD)) {
			System.exit(KeysCommand.run(System.out, Arrays.copyOfRange(arguments, 1, arguments.length)));
		}
		SpringApplication.run(Hub.class, arguments);
	}

}
