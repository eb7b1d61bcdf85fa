package dev.advocacy.channel.support;

import dev.advocacy.channel.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Real pictures, made by the JDK's writers or, for WebP, by Google's encoder: 321 by 123 pixels where nothing else is said. */
final class Pictures {
    static final int WIDTH = 321;
    static final int HEIGHT = 123;

    private static final String LOSSY =
            "UklGRp4AAABXRUJQVlA4IJIAAAAwDACdASpBAXsAP83m8XO/uDOsoEgD8DmJaW7hdqAAJ7Xoq4QZBDVUmu20"
                    + "XCDIIaqk122i4QZBDVUmu6iEE4pbRcIMghqqTXbaLhBkEO0niltFwgyCGqpNdtouEGQQ1VJrttFwgyCGqmwAAP7+s1/cn5pf9a8/cjUFMHdX"
                    + "ta0M7bhM0d1YSCBCmtDbDJhAAAAAAA==";
    private static final String LOSSLESS = "UklGRigAAABXRUJQVlA4TBsAAAAvQIEeAAdQhSJXof8BBWkbMPVvvzsR/U/uv7IA";
    private static final String ALPHA =
            "UklGRsIAAABXRUJQVlA4WAoAAAAQAAAAQAEAegAAQUxQSAoAAAABB1DAiAhERP8DVlA4IJIAAAAwDACdASpB"
                    + "AXsAP83m8XO/uDOsoEgD8DmJaW7hdqAAJ7Xoq4QZBDVUmu20XCDIIaqk122i4QZBDVUmu6iEE4pbRcIMghqqTXbaLhBkEO0niltFwgyCGqpN"
                    + "dtouEGQQ1VJrttFwgyCGqmwAAP7+s1/cn5pf9a8/cjUFMHdXta0M7bhM0d1YSCBCmtDbDJhAAAAAAA==";

    private Pictures() {}

    static Media named(String name) {
        return switch (name) {
            case "png" -> image("image/png", written("png", WIDTH, HEIGHT));
            case "jpeg" -> image("image/jpeg", written("jpeg", WIDTH, HEIGHT));
            case "progressive jpeg" -> image("image/jpeg", progressive());
            case "gif" -> image("image/gif", written("gif", WIDTH, HEIGHT));
            case "bmp" -> image("image/bmp", written("bmp", WIDTH, HEIGHT));
            case "lossy webp" -> image("image/webp", Base64.getDecoder().decode(LOSSY));
            case "lossless webp" -> image("image/webp", Base64.getDecoder().decode(LOSSLESS));
            case "webp with alpha" -> image("image/webp", Base64.getDecoder().decode(ALPHA));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Media image(String contentType, byte[] bytes) {
        return Media.image(contentType, bytes, "a picture");
    }

    /** A PNG of a few bytes whose header claims any size, as a decompression bomb does. */
    static Media pngClaiming(int width, int height) {
        byte[] bytes = written("png", 1, 1);
        ByteBuffer.wrap(bytes).putInt(16, width).putInt(20, height);
        return image("image/png", bytes);
    }

    static byte[] written(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] progressive() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
