package dev.advocacy.scoring.recognition.openbadge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * One bit for each credential: whether it is revoked, or whether it is suspended (W3C Bitstring Status List 1.0). Immutable.
 *
 * @param id where it is published; the {@link StatusEntry#list()} of its credentials
 * @param issuer whose credentials they are
 * @param purpose what a set bit says
 * @param size how many places it has, a multiple of 8; at least {@link #SMALLEST}, so that looking one up tells little
 * @param set the places of the credentials that are revoked or suspended
 */
public record StatusList(URI id, Issuer issuer, StatusPurpose purpose, int size, Set<Integer> set) {
    /** 16 KiB, the smallest list that the W3C allows. */
    public static final int SMALLEST = 131_072;

    /** Checks and copies. */
    public StatusList {
        Uris.absolute("status list", id);
        set = Set.copyOf(set);
        if (size < SMALLEST || size % Byte.SIZE != 0) {
            throw new IllegalArgumentException(
                    "status list has " + size + " places: use a multiple of 8, at least " + SMALLEST);
        }
        for (int index : set) {
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException(
                        "place " + index + " is not in a status list of " + size + " places");
            }
        }
    }

    /** The list as a BitstringStatusListCredential in JSON-LD, without a proof. */
    public String json(Instant validFrom) {
        var json = OpenBadge.credential(id, "BitstringStatusListCredential");
        json.set("issuer", OpenBadge.profile(issuer));
        json.put("validFrom", validFrom.toString());
        json.putObject("credentialSubject")
                .put("id", id + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose.word())
                .put("encodedList", encoded());
        return json.toPrettyString();
    }

    /** Multibase base64url without padding, of GZIP, of the bits; place 0 is the leftmost bit of the first byte. */
    private String encoded() {
        var bits = new byte[size / Byte.SIZE];
        set.forEach(index -> bits[index / Byte.SIZE] |= (byte) (0x80 >> index % Byte.SIZE));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException("a status list could not be packed in memory", e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
