package dev.advocacy.channel;

import java.util.Arrays;
import java.util.Objects;

/** A picture that goes out with a post. Immutable: the bytes are copied in and out. */
public final class Media {
    private final String contentType;
    private final byte[] bytes;
    private final String altText;

    private Media(String contentType, byte[] bytes, String altText) {
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.bytes = bytes.clone();
        this.altText = Objects.requireNonNull(altText, "altText");
    }

    /**
     * A picture.
     *
     * @param contentType for example {@code image/png}
     * @param bytes the file as it is
     * @param altText what the picture shows, for those who cannot see it; may be empty, and a check will say so
     */
    public static Media image(String contentType, byte[] bytes, String altText) {
        return new Media(contentType, bytes, altText);
    }

    /** For example {@code image/png}. */
    public String contentType() {
        return contentType;
    }

    /** A copy of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file's size in bytes. */
    public int size() {
        return bytes.length;
    }

    /** What the picture shows. */
    public String altText() {
        return altText;
    }

    void addTo(BodyHash hash) {
        hash.add(contentType).add(bytes).add(altText);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Media m
                && contentType.equals(m.contentType)
                && altText.equals(m.altText)
                && Arrays.equals(bytes, m.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contentType, altText, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return contentType + ", " + bytes.length + " bytes, '" + altText + "'";
    }
}
