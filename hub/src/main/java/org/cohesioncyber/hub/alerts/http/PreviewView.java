package org.cohesioncyber.hub.alerts.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.sharing.Channel;
import org.cohesioncyber.hub.sharing.Decision;
import org.cohesioncyber.hub.sharing.Passage;
import org.cohesioncyber.hub.sharing.Preview;

import org.jspecify.annotations.Nullable;

/** Who would receive an alert, as JSON. */
record PreviewView(String tlp, Reality reality, @Nullable UUID circle, List<Recipient> recipients,
		List<LeftOut> leftOut, Map<Channel, Passage> channels, Set<Channel> beyondRecall) {

	static PreviewView of(Preview preview) {
		return new PreviewView(preview.tlp().label(), preview.reality(),
				preview.circle().map(circle -> circle.id().value()).orElse(null),
				preview.recipients()
					.stream()
					.map(one -> new Recipient(one.organisation().value(), one.name(), one.isOwner()))
					.toList(),
				preview.leftOut()
					.stream()
					.map(one -> new LeftOut(one.organisation().value(), one.name(), one.reason()))
					.toList(),
				preview.channels(), preview.beyondRecall());
	}

	record Recipient(UUID organisation, String name, boolean owner) {

	}

	record LeftOut(UUID organisation, String name, Decision.Reason reason) {

	}

}
