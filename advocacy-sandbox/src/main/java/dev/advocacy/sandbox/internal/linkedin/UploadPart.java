package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Digest;

/** One stretch of an asset's bytes with an address of its own; {@code lastByte} may lie behind the end of the asset. */
final class UploadPart {
    private final String ticket;
    private final long firstByte;
    private final long lastByte;
    private final long size;
    private volatile String etag = "";

    UploadPart(String ticket, long firstByte, long lastByte, long size) {
        this.ticket = ticket;
        this.firstByte = firstByte;
        this.lastByte = lastByte;
        this.size = size;
    }

    /** The last part of its address. */
    String ticket() {
        return ticket;
    }

    /** Its other secret, in the query: who cuts the address gets nowhere. */
    String token() {
        return Digest.base64Url("upload:" + ticket).substring(0, 14);
    }

    long firstByte() {
        return firstByte;
    }

    long lastByte() {
        return lastByte;
    }

    /** Whether so many bytes belong here; a size of 0 takes any. */
    boolean takes(int bytes) {
        return size == 0 || size == bytes;
    }

    long size() {
        return size;
    }

    void uploaded(String newEtag) {
        etag = newEtag;
    }

    /** Names what was uploaded last; empty before. */
    String etag() {
        return etag;
    }
}
