package org.cohesioncyber.hub.contacts;

import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummonsSecretTests {

	private final SummonsSecret secret = SummonsSecret.random(new SecureRandom());

	@Test
	void cannotBeGuessed() {
		assertThat(Base64.getUrlDecoder().decode(this.secret.token())).hasSizeGreaterThanOrEqualTo(16);
		assertThat(this.secret.code()).matches("[0-9]{6}");
		assertThat(this.secret.toString()).doesNotContain(this.secret.token()).doesNotContain(this.secret.code());
	}

	@Test
	void knowsItsCodeHoweverItIsTyped() {
		String code = this.secret.code();
		assertThat(SummonsSecret.isCode(this.secret.spoken(), code)).isTrue();
		assertThat(SummonsSecret.isCode(" " + code.charAt(0) + "-" + code.substring(1), code)).isTrue();
		assertThat(SummonsSecret.isCode(code + "0", code)).isFalse();
		assertThat(SummonsSecret.isCode("", code)).isFalse();
	}

}
