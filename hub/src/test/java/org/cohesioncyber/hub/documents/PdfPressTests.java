package org.cohesioncyber.hub.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PdfPressTests {

	private static final String ADDRESS = "https://hub.exemple.fr/charte/verifier/0123456789ABCDEFGHJKMNPQRS";

	private final PdfPress press = new PdfPress();

	@Test
	void printsWhatPeopleAndTheirReadersCanUse() {
		ReadPdf pdf = new ReadPdf(this.press.print(page("""
				<h1>Fiche d’essai</h1>
				<p lang="fr">Où en êtes-vous ? Là : « œuvre », <em>déjà</em> <strong>ça</strong>.</p>
				<h2>Qui fait quoi</h2>
				<table><thead><tr><th scope="col">Qui</th><th scope="col">Quoi</th></tr></thead>
				<tbody><tr><th scope="row">Maire</th><td>Décide</td></tr></tbody></table>
				<h3>Détail</h3>
				<ul><li>un</li><li>deux</li></ul>
				<ol><li>premier</li></ol>
				<p><a href="%s" title="Vérifier">%s</a></p>
				<div class="picture"><img src="%s" alt="Code QR de l’adresse"/></div>
				""".formatted(ADDRESS, ADDRESS, new QrCode(ADDRESS).picture()))));
		pdf.assertConforms();
		assertThat(pdf.title()).isEqualTo("Essai");
		assertThat(pdf.language()).isEqualTo("fr");
		assertThat(pdf.bookmarks()).containsExactly("Fiche d’essai", "\tQui fait quoi", "\t\tDétail");
		assertThat(pdf.text()).contains("Là : « œuvre »", "déjà", "Maire Décide", "deux", "Page 1 / 1");
		assertThat(pdf.qrCodes()).containsExactly(ADDRESS);
	}

	@Test
	void keepsConformingOverSeveralPages() {
		ReadPdf pdf = new ReadPdf(this.press.print(page("<h1>Long</h1>"
				+ "<h2>Article</h2><p>Les signataires s’engagent à s’entraider avant, pendant et après la crise.</p>"
					.repeat(60))));
		pdf.assertConforms();
		assertThat(pdf.text()).contains("Page 2 / ");
	}

	@Test
	void takesWhateverPeopleType() {
		String typed = "Mairie \u0007\u0000 \ud83d\ude80 d’\u0130stanbul \u05e9\u05dc\u05d5\u05dd \u4e2d \u202f! &lt;b&gt;";
		ReadPdf pdf = new ReadPdf(this.press.print(page("<h1>Essai</h1><p>" + typed + "</p>")));
		pdf.assertConforms();
		assertThat(pdf.text()).contains("Mairie", "<b>").doesNotContain("\u0007");
	}

	@Test
	void fetchesNothing() throws IOException {
		try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String address = "http://localhost:" + elsewhere.getLocalPort();
			this.press.print(page(
					"<h1>Essai</h1><p><img src=\"%s/a.png\" alt=\"rien\"/><img src=\"file:///etc/hostname\" alt=\"rien\"/></p>"
						.formatted(address))
				.replace("</head>", "<link rel=\"stylesheet\" href=\"%s/a.css\"/></head>".formatted(address)));
			elsewhere.setSoTimeout(200);
			assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
		}
	}

	private static String page(String body) {
		return """
				<!DOCTYPE html>
				<html lang="fr"><head><title>Essai</title><meta name="subject" content="Pour essayer"/></head>
				<body><main>%s</main></body></html>
				""".formatted(body);
	}

}
