package dev.advocacy.jdbc;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.advocacy.channel.Secret;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The keys by which tokens are sealed at rest: a Tink keyset of AES256-GCM keys, as JSON. The primary key seals, every enabled
 * key opens. It comes from the host, from where it keeps its secrets; there is no default. Immutable, prints no key.
 *
 * <p>To change the key while nodes are running, hand each form of the keyset to every node before the next:
 *
 * <ol>
 *   <li>{@link #withAnotherKey}: every node can open what the new key seals;
 *   <li>{@link #withNewestFirst}: the new key seals;
 *   <li>{@link JdbcStore#reencrypt()} until it answers 0: nothing is sealed by an old key any more;
 *   <li>{@link #withPrimaryOnly}: the old keys are gone.
 * </ol>
 */
public final class TokenKeys {
    private static final Configuration AEAD = AeadConfig2026.get();
    private static final int BYTES = 32;

    private final KeysetHandle keyset;
    private final Set<Long> givenUp;

    private TokenKeys(KeysetHandle keyset, Set<Long> givenUp) {
        this.keyset = keyset;
        this.givenUp = Set.copyOf(givenUp);
    }

    /**
     * Keys from a secret that the host keeps.
     *
     * @param keyset JSON, as {@link #generate()} or {@code tinkey create-keyset --key-template AES256_GCM} made it
     * @throws IllegalArgumentException where it is no keyset, has another kind of key, or has no usable primary key
     */
    public static TokenKeys of(Secret keyset) {
        return new TokenKeys(parse(keyset), Set.of());
    }

    /**
     * Keys that the host's key management has to decrypt first; it is asked here, once.
     *
     * @throws IllegalArgumentException where it fails, or what it gives is no such keyset
     */
    public static TokenKeys from(Supplier<Secret> keyManagement) {
        try {
            return of(Objects.requireNonNull(keyManagement.get(), "keyset"));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the key management did not give the keyset that tokens are sealed by", e);
        }
    }

    /**
     * A first keyset. Keep it where the host keeps its secrets, apart from the database and its backups: whoever has both can
     * read every token, and without it every account has to be connected again.
     */
    public static Secret generate() {
        return written(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary()));
    }

    /** The same keyset with one more key, which opens and does not seal yet. */
    public static Secret withAnotherKey(Secret keyset) {
        return written(KeysetHandle.newBuilder(parse(keyset))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()));
    }

    /** The same keyset, sealing with the key that was added last. */
    public static Secret withNewestFirst(Secret keyset) {
        var builder = KeysetHandle.newBuilder(parse(keyset));
        builder.getAt(builder.size() - 1).makePrimary();
        return written(builder);
    }

    /** The same keyset without its old keys. What they have sealed cannot be opened any more. */
    public static Secret withPrimaryOnly(Secret keyset) {
        var primary = parse(keyset).getPrimary();
        return written(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(primary.getKey())
                        .withFixedId(primary.getId())
                        .makePrimary()));
    }

    /**
     * The same keys, knowing that others are lost for good: the store opens without them, and each account that they have
     * sealed has to be connected again.
     *
     * @param keyIds as the store named them when it did not open
     */
    public TokenKeys givingUp(long... keyIds) {
        var all = new HashSet<>(givenUp);
        LongStream.of(keyIds).forEach(all::add);
        return new TokenKeys(keyset, all);
    }

    Aead aead() {
        try {
            return keyset.getPrimitive(AEAD, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the keyset cannot seal: it needs enabled AES256-GCM keys", e);
        }
    }

    long primary() {
        return id(keyset.getPrimary());
    }

    /** The keys that open. */
    Set<Long> ids() {
        return enabled(keyset).map(TokenKeys::id).collect(Collectors.toSet());
    }

    boolean isGivenUp(long keyId) {
        return givenUp.contains(keyId);
    }

    @Override
    public String toString() {
        return "TokenKeys" + ids();
    }

    /** As the keyset's JSON writes it: without a sign. */
    private static long id(KeysetHandle.Entry entry) {
        return Integer.toUnsignedLong(entry.getId());
    }

    private static KeysetHandle parse(Secret keyset) {
        var parsed = read(Objects.requireNonNull(keyset, "keyset"));
        requirePrimary(parsed);
        enabled(parsed).forEach(TokenKeys::requireAesGcm);
        return parsed;
    }

    /** Without what the parser says: it may show a part of the keyset. */
    private static KeysetHandle read(Secret keyset) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset.reveal(), AEAD, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("the keyset that tokens are sealed by cannot be read ("
                    + e.getClass().getSimpleName() + "; " + keyset.reveal().length()
                    + " characters): hand over the JSON text that TokenKeys.generate() or tinkey made, decrypted");
        }
    }

    private static void requirePrimary(KeysetHandle parsed) {
        try {
            parsed.getPrimary();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "the keyset that tokens are sealed by has no enabled primary key: enable it, or make another one primary",
                    e);
        }
    }

    private static void requireAesGcm(KeysetHandle.Entry entry) {
        boolean fits = entry.getKey() instanceof AesGcmKey key
                && key.getParameters().getKeySizeBytes() == BYTES
                && key.getParameters().getVariant() == AesGcmParameters.Variant.TINK;
        if (!fits) {
            throw new IllegalArgumentException("key " + id(entry) + " of the keyset is "
                    + entry.getKey().getParameters() + ": tokens are sealed by AES256_GCM with the prefix TINK only");
        }
    }

    private static Stream<KeysetHandle.Entry> enabled(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(entry -> entry.getStatus().equals(KeyStatus.ENABLED));
    }

    private static Secret written(KeysetHandle.Builder keyset) {
        try {
            return Secret.of(TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset.setConfiguration(AEAD).build(), AEAD, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the keyset cannot be made", e);
        }
    }
}
