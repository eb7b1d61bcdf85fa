package dev.advocacy.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** HTTP/1.1 on one socket, as much of it as a test needs. Not thread-safe. */
final class Connection {
    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_BODY = 64 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** The next request with its whole body, or empty where the client closed the connection. */
    Optional<WireRequest> read() throws IOException {
        String first = readLine();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.split(" ", 3);
        if (parts.length != 3) {
            throw new IOException("not a request line: " + first.length() + " characters");
        }
        Map<String, String> headers = readHeaders();
        byte[] body = readBody(headers);
        return Optional.of(
                new WireRequest(parts[0], parts[1], headers, new String(body, StandardCharsets.UTF_8), body.length));
    }

    void write(Answer answer, boolean withBody) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean cut = answer.ending() == Answer.Ending.CUT;
        out.write(head(answer, cut ? body.length + 1 : body.length).getBytes(StandardCharsets.ISO_8859_1));
        if (withBody && answer.status() != 204) {
            out.write(body, 0, cut ? body.length / 2 : body.length);
        }
        out.flush();
    }

    /** What closes without waiting resets. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static String head(Answer answer, int length) {
        var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Scripted\r\n");
        answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (answer.status() != 204) {
            head.append("Content-Length: " + length + "\r\n");
        }
        return head.append("\r\n").toString();
    }

    private Map<String, String> readHeaders() throws IOException {
        var headers = new HashMap<String, String>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
            }
        }
        return headers;
    }

    private byte[] readBody(Map<String, String> headers) throws IOException {
        if (headers.containsKey("expect")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return readChunks();
        }
        return readExactly(parse(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
            body.write(readExactly(size));
            readLine();
        }
        readHeaders();
        return body.toByteArray();
    }

    private int readChunkSize() throws IOException {
        return parse(readLine().split(";", 2)[0].strip(), 16);
    }

    private static int parse(String length, int radix) throws IOException {
        try {
            int parsed = Integer.parseInt(length, radix);
            if (parsed >= 0 && parsed <= MAX_BODY) {
                return parsed;
            }
            throw new IOException("a body of " + parsed + " bytes is not taken");
        } catch (NumberFormatException e) {
            throw new IOException("a length is no number", e);
        }
    }

    private byte[] readExactly(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the body ended after " + body.length + " of " + length + " bytes");
        }
        return body;
    }

    private String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
            if (line.size() > MAX_LINE) {
                throw new IOException("a line is longer than " + MAX_LINE + " bytes");
            }
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
