package org.cohesioncyber.hub.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.MultiFormatReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A PDF as its readers get it: what it says, what it shows, and whether it conforms. */
public final class ReadPdf {

	private final byte[] content;

	public ReadPdf(byte[] content) {
		this.content = content.clone();
	}

	/** Checks it against every rule of PDF/UA-1 and PDF/A-2a that a machine can check. */
	public void assertConforms() {
		VeraGreenfieldFoundryProvider.initialise();
		for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
			try (PDFAParser parser = Foundries.defaultInstance()
				.createParser(new ByteArrayInputStream(this.content), flavour);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
				ValidationResult result = validator.validate(parser);
				assertThat(result.getTotalAssertions()).as("checks of %s", flavour).isGreaterThan(100);
				assertThat(result.getTestAssertions()).filteredOn(one -> one.getStatus() == TestAssertion.Status.FAILED)
					.as("rules of %s not met", flavour)
					.extracting(
							one -> one.getRuleId() + ": " + one.getMessage() + " at " + one.getLocation().getContext())
					.isEmpty();
				assertThat(result.isCompliant()).as("%s", flavour).isTrue();
			}
			catch (Exception cause) {
				throw new IllegalStateException(cause);
			}
		}
	}

	/** Its words, with single spaces between them. */
	public String text() {
		return reading(document -> new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
	}

	/** The words of each page. */
	public List<String> pages() {
		return reading(document -> {
			List<String> pages = new ArrayList<>();
			PDFTextStripper words = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				words.setStartPage(page);
				words.setEndPage(page);
				pages.add(words.getText(document).replaceAll("\\s+", " "));
			}
			return pages;
		});
	}

	public String title() {
		return reading(document -> document.getDocumentInformation().getTitle());
	}

	public String language() {
		return reading(document -> document.getDocumentCatalog().getLanguage());
	}

	/** The bookmarks, those below another after a tab. */
	public List<String> bookmarks() {
		return reading(document -> bookmarks(document.getDocumentCatalog().getDocumentOutline(), ""));
	}

	/** What the QR codes of all pages say. */
	public List<String> qrCodes() {
		return reading(document -> {
			List<String> codes = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getXObjectNames()) {
					if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
						codes.add(qrCode(image));
					}
				}
			}
			return codes;
		});
	}

	private static String qrCode(PDImageXObject image) throws IOException {
		var picture = image.getImage();
		int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
		try {
			return new MultiFormatReader()
				.decode(new BinaryBitmap(
						new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
				.getText();
		}
		catch (NotFoundException cause) {
			throw new IOException(cause);
		}
	}

	private static List<String> bookmarks(PDOutlineNode parent, String indent) {
		List<String> all = new ArrayList<>();
		for (PDOutlineItem item : parent.children()) {
			all.add(indent + item.getTitle());
			all.addAll(bookmarks(item, indent + "\t"));
		}
		return all;
	}

	private <T> T reading(Reading<T> reading) {
		try (PDDocument document = Loader.loadPDF(this.content)) {
			return reading.of(document);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private interface Reading<T> {

		T of(PDDocument document) throws IOException;

	}

}
