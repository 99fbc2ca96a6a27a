package org.cohesioncyber.hub.documents;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

/**
 * Prints well-formed HTML with the style of our documents. Nothing is fetched: fonts and
 * style are our own, pictures stand in the text itself.
 */
final class PdfPress {

	private static final String FAMILY = "DejaVu Sans";

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	/** What XML cannot say: somebody may have typed it all the same. */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD" + "\\x{10000}-\\x{10FFFF}]");

	private final byte[] regular = read("/documents/DejaVuSans.ttf");

	private final byte[] bold = read("/documents/DejaVuSans-Bold.ttf");

	private final byte[] oblique = read("/documents/DejaVuSans-Oblique.ttf");

	private final String style = new String(read("/documents/print.css"), StandardCharsets.UTF_8);

	private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	PdfPress() {
		XRLog.setLoggerImpl(new PressLog());
	}

	byte[] print(String html) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withHtmlContent(UNPRINTABLE.matcher(html).replaceAll(""), null);
		builder.addDOMMutator(new DocumentHead(this.style));
		builder.useFont(supplier(this.regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
		builder.useFont(supplier(this.bold), FAMILY, BOLD, FontStyle.NORMAL, true);
		builder.useFont(supplier(this.oblique), FAMILY, REGULAR, FontStyle.ITALIC, true);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.useColorProfile(this.colours);
		builder.useExternalResourceAccessControl((uri, _) -> QrCode.isPicture(uri),
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((uri, _) -> QrCode.isPicture(uri),
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.withProducer("Cohésion Cyber");
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return out.toByteArray();
	}

	private static FSSupplier<InputStream> supplier(byte[] font) {
		return () -> new ByteArrayInputStream(font);
	}

	private static byte[] read(String resource) {
		try (InputStream stream = Objects.requireNonNull(PdfPress.class.getResourceAsStream(resource), resource)) {
			return stream.readAllBytes();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
