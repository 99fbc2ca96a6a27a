package org.cohesioncyber.hub.alerts;

import org.cohesioncyber.agent.protocol.Observable;
import org.cohesioncyber.hub.shared.InvalidInput;
import org.cohesioncyber.hub.shared.InvalidInput.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObservablesTextTests {

	@ParameterizedTest
	@CsvSource({ "198.51.100.9, Ipv4Address, 198.51.100.9", "198[.]51[.]100[.]9, Ipv4Address, 198.51.100.9",
			"2001:DB8:0:0::9, Ipv6Address, 2001:db8::9", "C2[.]Example.org., DomainName, c2.example.org",
			"hxxps://c2[.]example.org/a?b=c, Url, https://c2.example.org/a?b=c",
			"Compta[@]example.org, EmailAddress, Compta@example.org",
			"D41D8CD98F00B204E9800998ECF8427E, FileHash, d41d8cd98f00b204e9800998ecf8427e" })
	void readsOneLine(String line, String kind, String value) {
		assertThat(ObservablesText.readLine(line)).hasValueSatisfying(found -> {
			assertThat(found.getClass().getSimpleName()).isEqualTo(kind);
			assertThat(found.value()).isEqualTo(value);
		});
	}

	@Test
	void keepsEachOnceInOrder() {
		assertThat(ObservablesText.read(" 192.0.2.1 \r\n\nexample.org\n192.0.2.1\n")).extracting(Observable::value)
			.containsExactly("192.0.2.1", "example.org");
	}

	@Test
	void namesEveryLineItDoesNotUnderstand() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> ObservablesText.read("192.0.2.1\n300.1.1.1 ou 3\nserveur\n<script>"))
			.satisfies(refusal -> assertThat(refusal.faults()).extracting(Fault::value)
				.containsExactly("300.1.1.1 ou 3", "serveur", "<script>"));
	}

}
