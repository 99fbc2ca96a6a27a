package org.cohesioncyber.agent.protocol;

import java.net.Inet6Address;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something seen that others can look for; types carry the names STIX gives them, values
 * are canonical.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @Type(name = "ipv4-addr", value = Observable.Ipv4Address.class),
		@Type(name = "ipv6-addr", value = Observable.Ipv6Address.class),
		@Type(name = "domain-name", value = Observable.DomainName.class),
		@Type(name = "url", value = Observable.Url.class),
		@Type(name = "email-addr", value = Observable.EmailAddress.class),
		@Type(name = "file", value = Observable.FileHash.class) })
public sealed interface Observable {

	/** The canonical text of what was seen. */
	String value();

	/** An IPv4 address in dotted decimal. */
	record Ipv4Address(String value) implements Observable {

		private static final Pattern FORM = Pattern
			.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

		public Ipv4Address {
			Require.matching("value", value, FORM, "an IPv4 address");
		}

	}

	/** An IPv6 address, as RFC 5952 writes it. */
	record Ipv6Address(String value) implements Observable {

		private static final Pattern FORM = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

		private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(:0)+(?![0-9a-f])");

		public Ipv6Address {
			value = canonical(Require.matching("value", value, FORM, "an IPv6 address"));
		}

		private static String canonical(String value) {
			try {
				String address = Inet6Address.ofLiteral(value).getHostAddress();
				return address.contains(":") ? compress(address) : "::ffff:" + address;
			}
			catch (IllegalArgumentException _) {
				throw new IllegalArgumentException("value: " + value + " (expected: an IPv6 address)");
			}
		}

		private static String compress(String address) {
			return ZEROS.matcher(address)
				.results()
				.reduce((longest, next) -> (next.end() - next.start() > longest.end() - longest.start()) ? next
						: longest)
				.map((run) -> (address.substring(0, run.start()) + "::" + address.substring(run.end()))
					.replaceAll(":{3,}", "::"))
				.orElse(address);
		}

	}

	/** A domain name in lower case, without a final dot. */
	record DomainName(String value) implements Observable {

		private static final Pattern FORM = Pattern
			.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");

		public DomainName {
			value = Require.present("value", value).toLowerCase(Locale.ROOT);
			Require.matching("value", value, FORM, "a domain name");
		}

	}

	/** An absolute address of a resource. */
	record Url(String value) implements Observable {

		private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9+.-]{0,30}://[\\x21-\\x7E]+");

		public Url {
			Require.matching("value", value, FORM, "an absolute URL");
		}

	}

	/** A mail address. */
	record EmailAddress(String value) implements Observable {

		private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,253}");

		public EmailAddress {
			Require.matching("value", value, FORM, "a mail address");
		}

	}

	/** The fingerprint of a file, in lower-case hexadecimal. */
	record FileHash(String algorithm, String value) implements Observable {

		private static final Map<String, Integer> LENGTHS = Map.of("MD5", 32, "SHA-1", 40, "SHA-256", 64, "SHA-512",
				128);

		private static final Pattern FORM = Pattern.compile("[0-9a-f]+");

		public FileHash {
			Integer length = LENGTHS.get(Require.present("algorithm", algorithm));
			value = Require.present("value", value).toLowerCase(Locale.ROOT);
			if (length == null || value.length() != length || !FORM.matcher(value).matches()) {
				throw new IllegalArgumentException(
						"value: " + value.length() + " characters (expected: an MD5, SHA-1, SHA-256 or SHA-512)");
			}
		}

	}

}
