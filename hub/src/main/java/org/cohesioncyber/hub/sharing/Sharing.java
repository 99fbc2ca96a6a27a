package org.cohesioncyber.hub.sharing;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cohesioncyber.hub.ledger.Audiences;
import org.cohesioncyber.hub.ledger.Entry;
import org.cohesioncyber.hub.ledger.Ledger;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Reality;
import org.cohesioncyber.hub.shared.Tlp;
import org.cohesioncyber.hub.sharing.Decision.Refused;
import org.cohesioncyber.hub.sharing.Preview.LeftOut;
import org.cohesioncyber.hub.sharing.Preview.Recipient;
import org.cohesioncyber.hub.sharing.Recipients.Judged;
import org.cohesioncyber.hub.sharing.Recipients.Verdict;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows who would receive something, and settles who does. Both ask {@link SharingPolicy}
 * and nothing else.
 */
@Component
public class Sharing {

	private final Ledger ledger;

	private final Recipients recipients;

	private final Audiences audiences;

	Sharing(Ledger ledger, Recipients recipients, Audiences audiences) {
		this.ledger = ledger;
		this.recipients = recipients;
		this.audiences = audiences;
	}

	/**
	 * Who would receive something of the actor's organisation, sent now.
	 * @param circle a circle the actor's organisation is in, else
	 * {@link org.cohesioncyber.hub.shared.InvalidInput}; none means the owner only
	 */
	public Preview preview(Actor actor, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		Judged judged = this.ledger.read(actor, () -> this.recipients.judge(actor, tlp, circle, reality));
		List<Recipient> receiving = judged.verdicts()
			.stream()
			.filter(verdict -> verdict.decision().isAllowed())
			.map(verdict -> new Recipient(verdict.organisation(), verdict.name(),
					verdict.organisation().equals(judged.owner())))
			.sorted(Comparator.comparing(Recipient::isOwner).reversed().thenComparing(Recipient::name, french()))
			.toList();
		Map<Channel, Passage> channels = channels(tlp, receiving.size() == 1);
		Set<Channel> beyondRecall = channels.keySet()
			.stream()
			.filter(channel -> channels.get(channel) != Passage.NOTHING && channel.beyondRecall())
			.collect(Collectors.toSet());
		return new Preview(tlp, reality, judged.circle(), receiving, leftOut(judged), channels, beyondRecall);
	}

	/**
	 * Settles, inside the caller's write, who receives something of the acting
	 * organisation, and freezes it.
	 * @param circle a circle the acting organisation is in, else
	 * {@link org.cohesioncyber.hub.shared.InvalidInput}; none means the owner only
	 */
	public Addressed address(Entry entry, Tlp tlp, @Nullable CircleId circle, Reality reality) {
		return freeze(entry, this.recipients.judge(entry.actor(), tlp, circle, reality).verdicts());
	}

	/**
	 * Settles the same for something addressed to a roster that another module keeps.
	 */
	public Addressed addressTo(Entry entry, Tlp tlp, KeptRoster roster, Reality reality) {
		return freeze(entry, this.recipients.judge(entry.actor(), tlp, roster, reality));
	}

	/**
	 * Settles who receives what belongs to all on a roster and to none of them, such as a
	 * meeting.
	 */
	public Addressed addressAll(Entry entry, KeptRoster roster) {
		return freeze(entry, this.recipients.judgeCommon(entry.actor(), roster));
	}

	/** Those on a roster who may have what is common to it now. */
	public Set<OrganisationId> admitted(Actor actor, KeptRoster roster) {
		return allowed(this.ledger.read(actor, () -> this.recipients.judgeCommon(actor, roster)));
	}

	private Addressed freeze(Entry entry, List<Verdict> verdicts) {
		Set<OrganisationId> receiving = allowed(verdicts);
		return new Addressed(this.audiences.freeze(entry, receiving), receiving);
	}

	private static Set<OrganisationId> allowed(List<Verdict> verdicts) {
		return verdicts.stream()
			.filter(verdict -> verdict.decision().isAllowed())
			.map(Verdict::organisation)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<LeftOut> leftOut(Judged judged) {
		return judged.verdicts()
			.stream()
			.flatMap(verdict -> verdict.decision() instanceof Refused refused
					? Stream.of(new LeftOut(verdict.organisation(), verdict.name(), refused.reason())) : Stream.empty())
			.sorted(Comparator.comparing(LeftOut::name, french()))
			.toList();
	}

	private static Map<Channel, Passage> channels(Tlp tlp, boolean isForOwnerOnly) {
		Map<Channel, Passage> channels = new EnumMap<>(Channel.class);
		Arrays.stream(Channel.values())
			.forEach(channel -> channels.put(channel, SharingPolicy.passage(tlp, channel, isForOwnerOnly)));
		return channels;
	}

	private static Comparator<Object> french() {
		return Collator.getInstance(Locale.FRENCH);
	}

}
