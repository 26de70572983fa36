package org.polyclinic.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import freemarker.core.XHTMLOutputFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code, with the quiet zone that the standard wants (ISO/IEC 18004). */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    private final BitMatrix modules;

    public QrCode(String text) {
        try {
            modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Drawing that scales; its colour is that of the surrounding text. */
    public String svg(String title) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" "
                        .formatted(
                                XHTMLOutputFormat.INSTANCE.escapePlainText(title),
                                modules.getWidth(),
                                modules.getHeight())
                + "shape-rendering=\"crispEdges\"><path fill=\"currentColor\" d=\"" + path + "\"/></svg>";
    }

    /** Picture for print, some pixels a module. */
    public byte[] png(int scale) {
        int width = modules.getWidth() * scale;
        BufferedImage image = new BufferedImage(width, modules.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0 : WHITE);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
