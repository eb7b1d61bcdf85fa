package dev.advocacy.sandbox.internal;

import java.nio.charset.StandardCharsets;

/**
 * One part of a {@code multipart/form-data} body.
 *
 * @param name the field's name
 * @param filename empty if none was sent
 * @param contentType empty if none was sent
 * @param bytes the content; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Parts are read once and never compared.
public record Part(String name, String filename, String contentType, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
