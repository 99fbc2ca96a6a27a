package org.cohesioncyber.platform;

import org.junit.jupiter.api.Test;

class PartsIntegrationTests {

	@Test
	void all() {
		SharedPlatform.get(Part.values());
	}

}
