package org.cohesioncyber.agent.protocol;

import org.cohesioncyber.agent.protocol.Observable.DomainName;
import org.cohesioncyber.agent.protocol.Observable.FileHash;
import org.cohesioncyber.agent.protocol.Observable.Ipv4Address;
import org.cohesioncyber.agent.protocol.Observable.Ipv6Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObservableTests {

	@ParameterizedTest
	@CsvSource({ "2001:0db8:0000:0000:0000:ff00:0042:8329, 2001:db8::ff00:42:8329", "::1, ::1", "::, ::",
			"fe80:0:0:0:1:0:0:1, fe80::1:0:0:1", "1:0:0:2:0:0:0:3, 1:0:0:2::3", "2001:DB8::, 2001:db8::",
			"1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8", "1:0:3:4:5:6:7:8, 1:0:3:4:5:6:7:8", "10:0:0:3:4:5:6:7, 10::3:4:5:6:7",
			"::ffff:192.0.2.1, ::ffff:192.0.2.1" })
	void writesIpv6AsTheStandardDoes(String given, String canonical) {
		assertThat(new Ipv6Address(given).value()).isEqualTo(canonical);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.2.3.4", "fe80::1%eth0", "[::1]", "::1::", "12345::", "" })
	void refusesWhatIsNoIpv6Address(String given) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ipv6Address(given))
			.withMessageStartingWith("value: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.2.3", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "::1" })
	void refusesWhatIsNoIpv4Address(String given) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ipv4Address(given));
	}

	@Test
	void writesNamesAndHashesInLowerCase() {
		assertThat(new DomainName("Mail.Example.ORG").value()).isEqualTo("mail.example.org");
		assertThat(new FileHash("MD5", "D41D8CD98F00B204E9800998ECF8427E").value())
			.isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
		assertThatIllegalArgumentException().isThrownBy(() -> new FileHash("SHA-1", "d41d"));
		assertThatIllegalArgumentException().isThrownBy(() -> new DomainName("-bad..example"));
	}

}
