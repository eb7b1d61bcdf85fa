package dev.advocacy.channel.support;

import dev.advocacy.channel.Media;
import java.util.Optional;

/**
 * What the first bytes of a picture say. The layouts are those of the formats' specifications: PNG (RFC 2083), GIF89a, JPEG
 * (ITU T.81), Windows bitmaps, WebP's container. Nothing is decoded, so a picture that would unpack to gigabytes costs nothing.
 *
 * @param format what it really is
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record PictureHeader(PictureFormat format, long width, long height) {

    /** Empty where the bytes are no picture of a known format, or are cut before the size. */
    static Optional<PictureHeader> of(Media media) {
        try {
            return read(new PictureBytes(media)).filter(header -> isSide(header.width) && isSide(header.height));
        } catch (IndexOutOfBoundsException cut) {
            return Optional.empty();
        }
    }

    long pixels() {
        return width * height;
    }

    /** No format allows more, and the product of two still fits. */
    private static boolean isSide(long pixels) {
        return pixels > 0 && pixels <= Integer.MAX_VALUE;
    }

    private static Optional<PictureHeader> read(PictureBytes bytes) {
        for (PictureFormat format : PictureFormat.values()) {
            if (format.begins(bytes)) {
                return format.size(bytes).map(size -> new PictureHeader(format, size.width(), size.height()));
            }
        }
        return Optional.empty();
    }
}
