package dev.advocacy.channel.support;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats whose headers can be read. */
enum PictureFormat {
    PNG("\u0089PNG\r\n\u001a\n", "image/png image/apng") {
        @Override
        Optional<Size> size(PictureBytes bytes) {
            return bytes.has(12, "IHDR") ? Size.of(bytes.high(16, 4), bytes.high(20, 4)) : Optional.empty();
        }
    },
    GIF("GIF8", "image/gif") {
        @Override
        Optional<Size> size(PictureBytes bytes) {
            return Size.of(bytes.low(6, 2), bytes.low(8, 2));
        }
    },
    JPEG("\u00ff\u00d8\u00ff", "image/jpeg image/jpg image/pjpeg") {
        @Override
        Optional<Size> size(PictureBytes bytes) {
            return JpegFrame.in(bytes).flatMap(at -> Size.of(bytes.high(at + 7, 2), bytes.high(at + 5, 2)));
        }
    },
    BMP("BM", "image/bmp image/x-ms-bmp") {
        @Override
        Optional<Size> size(PictureBytes bytes) {
            boolean old = bytes.low(14, 4) == 12;
            return old
                    ? Size.of(bytes.low(18, 2), bytes.low(20, 2))
                    : Size.of(bytes.low(18, 4), withoutSign(bytes.low(22, 4)));
        }

        // Below zero where the rows are written from the top.
        private long withoutSign(long height) {
            return Math.min(height, (1L << 32) - height);
        }
    },
    WEBP("RIFF", "image/webp") {
        @Override
        boolean begins(PictureBytes bytes) {
            return super.begins(bytes) && bytes.has(8, "WEBP");
        }

        @Override
        Optional<Size> size(PictureBytes bytes) {
            return WebpChunk.size(bytes);
        }
    };

    private final String magic;
    private final String types;

    PictureFormat(String magic, String types) {
        this.magic = magic;
        this.types = types;
    }

    /** Where the format says how large the picture is; empty where it does not. */
    abstract Optional<Size> size(PictureBytes bytes);

    boolean begins(PictureBytes bytes) {
        return bytes.has(0, magic);
    }

    /** As a file of this format is declared. */
    String contentType() {
        return types().get(0);
    }

    /** The format that a content type speaks of; empty where it is none of these. */
    static Optional<PictureFormat> declaredAs(String contentType) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.types().contains(type)).findFirst();
    }

    private List<String> types() {
        return List.of(types.split(" "));
    }

    /** Width and height in pixels, as they stand in the file. */
    record Size(long width, long height) {
        static Optional<Size> of(long width, long height) {
            return Optional.of(new Size(width, height));
        }
    }
}
