package dev.advocacy.channel;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture, a video or a document that goes out with a post. Immutable: the bytes are copied in and out, and held in memory.
 */
public final class Media {

    /** What it is, as networks tell media apart. */
    public enum Kind {
        /** A picture; an animated GIF is one too. */
        IMAGE,
        /** A film. */
        VIDEO,
        /** Pages to leaf through, for example a PDF. */
        DOCUMENT
    }

    private final Kind kind;
    private final String contentType;
    private final byte[] bytes;
    private final String title;
    private final String altText;

    private Media(Kind kind, String contentType, byte[] bytes, String title, String altText) {
        this.kind = kind;
        this.contentType = Objects.requireNonNull(contentType, "contentType");
        this.bytes = bytes.clone();
        this.title = Objects.requireNonNull(title, "title");
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
        return new Media(Kind.IMAGE, contentType, bytes, "", altText);
    }

    /**
     * A video.
     *
     * @param contentType for example {@code video/mp4}
     * @param bytes the file as it is
     * @param title what networks show above it; may be empty
     */
    public static Media video(String contentType, byte[] bytes, String title) {
        return new Media(Kind.VIDEO, contentType, bytes, title, "");
    }

    /**
     * A document.
     *
     * @param contentType for example {@code application/pdf}
     * @param bytes the file as it is
     * @param title what networks show with it
     */
    public static Media document(String contentType, byte[] bytes, String title) {
        return new Media(Kind.DOCUMENT, contentType, bytes, title, "");
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** For example {@code image/png}. */
    public String contentType() {
        return contentType;
    }

    /** A copy of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * A copy of a part of the file, for networks that take it in parts.
     *
     * @param from the first byte, counted from 0
     * @param to the byte after the last one
     */
    public byte[] bytes(int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The file's size in bytes. */
    public int size() {
        return bytes.length;
    }

    /** What it is called; empty for pictures. */
    public String title() {
        return title;
    }

    /** What the picture shows; empty for videos and documents. */
    public String altText() {
        return altText;
    }

    void addTo(BodyHash hash) {
        hash.add(kind.name()).add(contentType).add(bytes).add(title).add(altText);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Media m
                && kind == m.kind
                && contentType.equals(m.contentType)
                && title.equals(m.title)
                && altText.equals(m.altText)
                && Arrays.equals(bytes, m.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, contentType, title, altText, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return contentType + ", " + bytes.length + " bytes, '" + (kind == Kind.IMAGE ? altText : title) + "'";
    }
}
