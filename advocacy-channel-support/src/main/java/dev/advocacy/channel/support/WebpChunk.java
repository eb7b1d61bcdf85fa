package dev.advocacy.channel.support;

import dev.advocacy.channel.support.PictureFormat.Size;
import java.util.Optional;

/** The size in the first chunk of a WebP file: lossy, lossless, or extended with a canvas. */
final class WebpChunk {
    private static final int NAME = 12;
    private static final int DATA = 20;
    private static final int FOURTEEN_BITS = 0x3fff;

    private WebpChunk() {}

    static Optional<Size> size(PictureBytes bytes) {
        if (bytes.has(NAME, "VP8 ") && bytes.has(DATA + 3, "\u009d\u0001*")) {
            return Size.of(bytes.low(DATA + 6, 2) & FOURTEEN_BITS, bytes.low(DATA + 8, 2) & FOURTEEN_BITS);
        }
        if (bytes.has(NAME, "VP8L") && bytes.at(DATA) == 0x2f) {
            long bits = bytes.low(DATA + 1, 4);
            return Size.of((bits & FOURTEEN_BITS) + 1, ((bits >> 14) & FOURTEEN_BITS) + 1);
        }
        return bytes.has(NAME, "VP8X")
                ? Size.of(bytes.low(DATA + 4, 3) + 1, bytes.low(DATA + 7, 3) + 1)
                : Optional.empty();
    }
}
