package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Clicker;
import dev.advocacy.sandbox.internal.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Looks at a picture that was sent or is to be fetched, and refuses what the network does not take. */
final class Pictures {
    private static final int MISSING_OR_INVALID = 324;
    private static final int FORMAT_OR_SIZE = 1366046;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int MAGIC = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** JPEG, PNG, GIF, TIFF in both byte orders. */
    private static final Set<String> BEGINNINGS =
            Set.of("\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "II*\u0000", "MM\u0000*");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    void check(Params params) {
        if (params.file("source").isPresent()) {
            check(params.file("source").map(Part::bytes).orElseThrow());
        } else {
            String address = params.find("url").orElseThrow(() -> refused(0, "Requires upload file"));
            checkAddress(address);
        }
    }

    /** What is not on this machine is taken as it is and never requested. */
    private void checkAddress(String address) {
        if (!DraftReader.isAddress(address)) {
            throw refused(0, "url should represent a valid URL");
        }
        URI picture = URI.create(address);
        if (Clicker.isLoopback(picture)) {
            check(fetch(picture));
        }
    }

    private static void check(byte[] picture) {
        if (picture.length > LARGEST || !isPicture(picture)) {
            throw refused(
                    FORMAT_OR_SIZE,
                    "Your photos couldn't be uploaded. Photos should be smaller than 4 MB and JPG, PNG, GIF, TIFF, HEIF or WebP"
                            + " files.");
        }
    }

    private static boolean isPicture(byte[] picture) {
        String begin = new String(picture, 0, Math.min(MAGIC, picture.length), StandardCharsets.ISO_8859_1);
        boolean webp = begin.startsWith("RIFF") && begin.endsWith("WEBP");
        boolean heif = begin.startsWith("ftyphei", 4) || begin.startsWith("ftypmif", 4);
        return webp || heif || BEGINNINGS.stream().anyMatch(begin::startsWith);
    }

    private byte[] fetch(URI picture) {
        try {
            HttpResponse<byte[]> response =
                    http.send(HttpRequest.newBuilder(picture).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return response.body();
            }
        } catch (IOException noAnswer) {
            throw refused(0, "Missing or invalid image file");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw refused(0, "Missing or invalid image file");
    }

    private static GraphRefusal refused(int subcode, String message) {
        return GraphError.of(MISSING_OR_INVALID, subcode, "(#" + MISSING_OR_INVALID + ") " + message)
                .refusal();
    }
}
