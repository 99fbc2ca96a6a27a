package org.cohesioncyber.platform;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What all parts of one platform share.
 *
 * @param settings as asked for
 * @param data the directory held
 * @param secrets of that directory
 * @param cache of prepared distributions
 * @param ports gives out free ports
 * @param closed whether the platform is stopping, so that nothing starts any more
 * @param failure told when a part ends that nobody stopped
 * @param keeper who runs the parts, where it is not this process
 */
record Site(PlatformSettings settings, DataDirectory data, Secrets secrets, Cache cache, Ports ports,
		AtomicBoolean closed, Consumer<PlatformException> failure, Optional<KeeperLine> keeper) {

	void say(String line) {
		this.settings.console().accept(line);
	}

}
