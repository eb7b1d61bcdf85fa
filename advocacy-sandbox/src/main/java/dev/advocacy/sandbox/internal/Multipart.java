package dev.advocacy.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code multipart/form-data} body (RFC 7578); parts without a name are left out. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final String body;
    private final byte[] bytes;

    private Multipart(byte[] bytes) {
        this.bytes = bytes;
        // One character per byte, so that places in the text are places in the bytes.
        this.body = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Empty if the content type names no boundary or the body has none. */
    static List<Part> parse(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            return List.of();
        }
        String boundary = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return new Multipart(body).parts("--" + boundary);
    }

    private List<Part> parts(String delimiter) {
        List<Part> parts = new ArrayList<>();
        int begin = body.indexOf(delimiter);
        while (begin >= 0) {
            int head = begin + delimiter.length() + 2;
            int end = body.indexOf("\r\n" + delimiter, begin + delimiter.length());
            int content = body.indexOf(END_OF_HEAD, begin + delimiter.length());
            if (end >= 0 && content >= 0 && content < end) {
                add(parts, body.substring(head, content), content + END_OF_HEAD.length(), end);
            }
            begin = end < 0 ? -1 : end + 2;
        }
        return parts;
    }

    private void add(List<Part> parts, String rawHead, int from, int to) {
        String head = new String(rawHead.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String name = parameter(head, "name");
        if (!name.isEmpty()) {
            byte[] content = Arrays.copyOfRange(bytes, from, Math.max(from, to));
            parts.add(new Part(name, parameter(head, "filename"), contentType(head), content));
        }
    }

    private static String parameter(String head, String name) {
        Matcher matcher = Pattern.compile("(?im)^content-disposition:.*?;\\s*" + name + "=(?:\"([^\"]*)\"|([^;\\s]+))")
                .matcher(head);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static String contentType(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .map(line -> line.substring("content-type:".length()).trim())
                .findFirst()
                .orElse("");
    }
}
