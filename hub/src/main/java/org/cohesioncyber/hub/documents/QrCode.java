package org.cohesioncyber.hub.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A text as a QR code, with the empty border readers need. Write the text beside it: not
 * everybody has a reader.
 */
public record QrCode(String text) {

	private static final String PICTURE = "data:image/png;base64,";

	private static final int QUIET_ZONE = 4;

	private static final int PIXELS = 8;

	/** The picture, to be the source of an image in a template. */
	public String picture() {
		return PICTURE + Base64.getEncoder().encodeToString(png());
	}

	static boolean isPicture(String address) {
		return address.startsWith(PICTURE);
	}

	private byte[] png() {
		BitMatrix modules = modules();
		int width = modules.getWidth() * PIXELS;
		BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < width; y++) {
				image.setRGB(x, y, modules.get(x / PIXELS, y / PIXELS) ? 0x000000 : 0xFFFFFF);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return out.toByteArray();
	}

	private BitMatrix modules() {
		try {
			return new QRCodeWriter().encode(this.text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE,
							EncodeHintType.CHARACTER_SET, "UTF-8"));
		}
		catch (WriterException cause) {
			throw new IllegalArgumentException(
					"text: " + this.text.length() + " characters (expected: as many as a QR code holds)", cause);
		}
	}

}
