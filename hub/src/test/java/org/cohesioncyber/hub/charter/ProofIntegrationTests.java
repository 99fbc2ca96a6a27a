package org.cohesioncyber.hub.charter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.cohesioncyber.hub.files.Download;
import org.cohesioncyber.hub.shared.Actor;
import org.cohesioncyber.hub.shared.NotPermitted;
import org.cohesioncyber.hub.shared.OrganisationId;
import org.cohesioncyber.hub.shared.Role;
import org.cohesioncyber.hub.testing.HubTest;
import org.cohesioncyber.hub.testing.SignedIn;
import org.cohesioncyber.hub.testing.Waiting;
import org.cohesioncyber.platform.Part;
import org.cohesioncyber.platform.SharedPlatform;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Proofs of authority as a browser without scripts and as a program send them. */
@HubTest
class ProofIntegrationTests {

	private static final byte[] DELIBERATION = "%PDF-1.4\nDélibération n° 12\n".getBytes(StandardCharsets.UTF_8);

	private static final String BOUNDARY = "limite" + UUID.randomUUID();

	@Autowired
	Organisations organisations;

	@Autowired
	Charters charters;

	@Autowired
	Proofs proofs;

	@Autowired
	SignedIn signedIn;

	private final HttpClient http = HttpClient.newHttpClient();

	private Territory territory;

	private OrganisationId organisation;

	private String staff;

	private String own;

	@BeforeEach
	void people() {
		this.territory = new Territory(this.organisations, this.charters);
		this.organisation = this.territory.organisation(Nature.EXERCISE);
		this.staff = person(SignedIn.OPERATOR, Role.COORDINATOR);
		this.own = person(this.organisation, Role.PARTNER);
	}

	@Test
	void theStaffSendsTheProofWithTheFormAndOnlyTheOrganisationAndTheStaffReadIt() throws Exception {
		HttpResponse<byte[]> sent = sign("délibération \"12\".pdf", DELIBERATION);
		assertThat(sent.statusCode()).as(text(sent)).isEqualTo(303);
		String page = text(get(this.own, "/organisations/" + this.organisation));
		String link = Jsoup.parse(page).select("a[href$=/preuve]").attr("href");
		assertThat(page).contains("délibération 12.pdf");

		for (String reader : List.of(this.own, this.staff)) {
			HttpResponse<byte[]> file = get(reader, link);
			assertThat(file.body()).isEqualTo(DELIBERATION);
			assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
				.contains("d%C3%A9lib%C3%A9ration%2012.pdf");
			assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
			assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
			assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
		}
		String stranger = person(this.territory.organisation(Nature.EXERCISE), Role.RSSI);
		assertThat(get(stranger, link).statusCode()).isEqualTo(404);
		assertThat(text(get(stranger, "/organisations/" + this.organisation))).doesNotContain("preuve", "12.pdf");
		String file = query("SELECT id FROM files.file WHERE organisation_id = '%s'".formatted(this.organisation))
			.getFirst();
		assertThat(
				query("SELECT act FROM ledger.leaf_content WHERE subject_id = '%s' ORDER BY at, act".formatted(file)))
			.containsExactly("file-deposited", "file-downloaded", "file-downloaded");
		assertThat(
				query("SELECT encode(name || content_key, 'escape') || encode(c.content, 'escape') FROM files.file f "
						+ "JOIN files.chunk c ON c.file_id = f.id WHERE f.id = '%s'".formatted(file))
					.getFirst())
			.doesNotContain("lib", "PDF");
	}

	@Test
	void aFormWithAFileNeedsTheTokenLikeAnyOther() throws Exception {
		Map<String, String> fields = new LinkedHashMap<>(fields());
		fields.remove("_csrf");
		assertThat(post(this.staff, fields, "proof", "a.pdf", DELIBERATION).statusCode()).isEqualTo(403);
		fields.put("_csrf", "x");
		assertThat(post(this.staff, fields, "proof", "a.pdf", DELIBERATION).statusCode()).isEqualTo(403);
		assertNothingKept();
	}

	@Test
	void aProofIsNotNeeded() throws Exception {
		assertThat(sign("", new byte[0]).statusCode()).isEqualTo(303);
		assertThat(text(get(this.own, "/organisations/" + this.organisation))).contains("En vigueur")
			.doesNotContain("/preuve");
	}

	@Test
	void theStaffAddsTheProofLater() throws Exception {
		sign("", new byte[0]);
		UUID signature = this.charters.of(this.territory.coordinator(), this.organisation).getFirst().signature().id();
		String path = "/charte/signatures/" + signature + "/justificatif";
		byte[] program = { 'M', 'Z', 0, 1 };
		assertThat(text(post(this.staff, path, fields(), "proof", "acte.pdf", program))).contains("href=\"#proof\"");
		assertThat(post(this.own, path, fields(), "proof", "acte.pdf", DELIBERATION).statusCode()).isEqualTo(404);
		assertThat(query("SELECT 1 FROM files.file WHERE organisation_id = '%s'".formatted(this.organisation)))
			.isEmpty();
		assertThat(post(this.staff, path, fields(), "proof", "acte.pdf", DELIBERATION).statusCode()).isEqualTo(303);
		String link = Jsoup.parse(text(get(this.own, "/organisations/" + this.organisation)))
			.select("a[href$=/preuve]")
			.attr("href");
		assertThat(get(this.own, link).body()).isEqualTo(DELIBERATION);
	}

	@Test
	void aFileThatIsNotWhatItsNameSaysOrTooLargeIsRefusedWithThePageAndLeavesNothing() throws Exception {
		HttpResponse<byte[]> program = sign("acte.pdf", new byte[] { 'M', 'Z', 0, 1 });
		assertThat(program.statusCode()).isEqualTo(422);
		assertThat(text(program)).contains("Il y a un problème", "href=\"#proof\"", "sans macros", "Ada Lovelace");
		HttpResponse<byte[]> large = sign("acte.pdf", large(21_000_000));
		assertThat(large.statusCode()).isEqualTo(422);
		assertThat(text(large)).contains("au plus 20");
		assertThat(sign("acte.pdf", large(65_000_000), true)).isNotEqualTo(303);
		assertNothingKept();
	}

	@Test
	void anInterruptedUploadLeavesNothing() throws Exception {
		Map<String, String> fields = fields();
		byte[] body = body(fields, "proof", "acte.pdf", large(3_000_000));
		URI hub = URI.create(this.signedIn.address());
		try (Socket socket = new Socket(hub.getHost(), hub.getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write("""
					POST /organisations/%s/signature HTTP/1.1\r
					Host: localhost\r
					Cookie: cohesion=%s; csrf=%s\r
					Content-Type: multipart/form-data; boundary=%s\r
					Content-Length: %d\r
					\r
					""".formatted(this.organisation, this.staff, this.csrf, BOUNDARY, body.length)
				.getBytes(StandardCharsets.US_ASCII));
			out.write(body, 0, body.length / 2);
			out.flush();
		}
		assertThat(sign("acte.pdf", DELIBERATION).statusCode()).isEqualTo(303);
		assertThat(query("SELECT size FROM files.file WHERE organisation_id = '%s'".formatted(this.organisation)))
			.containsExactly(String.valueOf(DELIBERATION.length));
	}

	@Test
	void aLargeFileComesBackWholeAndNeverAltered() throws Exception {
		byte[] content = large(19_000_000);
		UUID signature = this.territory.sign(this.organisation, "2025-03-04");
		String path = "/api/v1/charters/2020-01/signatures/" + signature + "/proof";
		String token = masked();
		HttpResponse<byte[]> put = this.http.send(request(this.staff, path).header("X-XSRF-TOKEN", token)
			.header("Content-Type", "application/pdf")
			.header("Content-Disposition", "attachment; filename=\"acte.pdf\"")
			.PUT(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(content)))
			.build(), BodyHandlers.ofByteArray());
		assertThat(put.statusCode()).as(text(put)).isEqualTo(200);
		assertThat(text(put)).contains("\"sha256\"", "\"acte.pdf\"", "19000000");
		assertThat(get(this.own, path).body()).isEqualTo(content);

		Actor reader = Territory.person(this.organisation, Role.RSSI);
		Download download = this.proofs.open(reader, this.organisation, signature);
		String file = download.file().id().toString();
		for (String move : List.of("1000 WHERE position = 3", "3 WHERE position = 4", "4 WHERE position = 1000")) {
			execute("UPDATE files.chunk SET position = %s AND file_id = '%s'".formatted(move, file));
		}
		assertThatThrownBy(() -> read(download)).isInstanceOf(IOException.class);
		execute("DELETE FROM files.chunk WHERE file_id = '%s' AND position > 2".formatted(file));
		assertThatThrownBy(() -> read(download)).as("cut short").isInstanceOf(IOException.class);
		Actor stranger = Territory.person(OrganisationId.random(), Role.RSSI, Role.PARTNER);
		assertThatThrownBy(() -> this.proofs.open(stranger, this.organisation, signature))
			.isInstanceOf(NotPermitted.class);
		assertThatThrownBy(() -> this.proofs.open(stranger, "2020-01", signature)).isInstanceOf(NotPermitted.class);
	}

	private String csrf = "";

	private HttpResponse<byte[]> sign(String name, byte[] content) throws IOException, InterruptedException {
		return post(this.staff, fields(), "proof", name, content);
	}

	/** The status, or 0 when the hub hung up on a sender that would not end. */
	private int sign(String name, byte[] content, boolean mayHangUp) throws InterruptedException {
		try {
			return sign(name, content).statusCode();
		}
		catch (IOException cause) {
			assertThat(mayHangUp).isTrue();
			return 0;
		}
	}

	/** What the form shown to the staff holds, filled in. */
	private Map<String, String> fields() throws IOException, InterruptedException {
		HttpResponse<byte[]> shown = get(this.staff, "/organisations/" + this.organisation + "/signature");
		this.csrf = shown.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter(cookie -> cookie.startsWith("csrf="))
			.map(cookie -> cookie.substring(5, cookie.indexOf(';')))
			.findFirst()
			.orElse(this.csrf);
		Document page = Jsoup.parse(text(shown));
		assertThat(page.select("form[enctype=multipart/form-data] input[type=file]").attr("name")).isEqualTo("proof");
		Map<String, String> fields = new LinkedHashMap<>();
		page.select("form[enctype] input[type=hidden]")
			.forEach(input -> fields.put(input.attr("name"), input.attr("value")));
		fields.put("version", "2020-01");
		fields.putAll(Map.of("signedOn.day", "4", "signedOn.month", "3", "signedOn.year", "2025", "signatory",
				"Ada Lovelace", "capacity", "maire"));
		return fields;
	}

	private HttpResponse<byte[]> post(String session, Map<String, String> fields, String field, String name,
			byte[] content) throws IOException, InterruptedException {
		return post(session, "/organisations/" + this.organisation + "/signature", fields, field, name, content);
	}

	private HttpResponse<byte[]> post(String session, String path, Map<String, String> fields, String field,
			String name, byte[] content) throws IOException, InterruptedException {
		return this.http.send(request(session, path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(body(fields, field, name, content)))
			.build(), BodyHandlers.ofByteArray());
	}

	private static byte[] body(Map<String, String> fields, String field, String name, byte[] content)
			throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Map.Entry<String, String> one : fields.entrySet()) {
			out.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
				.formatted(BOUNDARY, one.getKey(), one.getValue())
				.getBytes(StandardCharsets.UTF_8));
		}
		out.write(
				"--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
					.formatted(BOUNDARY, field, name.replace("\"", "\\\""))
					.getBytes(StandardCharsets.UTF_8));
		out.write(content);
		out.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
		return out.toByteArray();
	}

	private HttpResponse<byte[]> get(String session, String path) throws IOException, InterruptedException {
		return this.http.send(request(session, path).GET().build(), BodyHandlers.ofByteArray());
	}

	private HttpRequest.Builder request(String session, String path) {
		if (this.csrf.isEmpty()) {
			return HttpRequest.newBuilder(URI.create(this.signedIn.address() + path))
				.header("Cookie", "cohesion=" + session);
		}
		return HttpRequest.newBuilder(URI.create(this.signedIn.address() + path))
			.header("Cookie", "cohesion=" + session + "; csrf=" + this.csrf);
	}

	/** A program's token, under a mask of zeros. */
	private String masked() {
		this.csrf = UUID.randomUUID().toString();
		byte[] bytes = this.csrf.getBytes(StandardCharsets.UTF_8);
		byte[] masked = new byte[2 * bytes.length];
		System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
		return java.util.Base64.getUrlEncoder().encodeToString(masked);
	}

	private void assertNothingKept() {
		Waiting.until("nothing is kept", () -> query(
				"SELECT 1 FROM files.file WHERE organisation_id = '%1$s' UNION ALL SELECT 1 FROM charter.signature WHERE organisation_id = '%1$s'"
					.formatted(this.organisation))
			.isEmpty());
	}

	private static byte[] read(Download download) throws IOException {
		try (InputStream in = download.content()) {
			return in.readAllBytes();
		}
	}

	private static byte[] large(int size) {
		byte[] content = new byte[size];
		new Random(7).nextBytes(content);
		System.arraycopy(DELIBERATION, 0, content, 0, DELIBERATION.length);
		return content;
	}

	private String person(OrganisationId organisation, Role role) {
		return this.signedIn.session(this.signedIn.member(organisation, role));
	}

	private static String text(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	private static List<String> query(String sql) {
		List<String> found = new ArrayList<>();
		try (Connection connection = superuser();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		catch (SQLException cause) {
			throw new IllegalStateException(cause);
		}
		return found;
	}

	private static void execute(String sql) throws SQLException {
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static Connection superuser() throws SQLException {
		return SharedPlatform.get(Part.POSTGRES).postgres().connect("postgres", "cohesion");
	}

}
