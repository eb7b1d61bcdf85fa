package dev.advocacy.jdbc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.jdbc.TokenVault.Place;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Credentials and authorizations as they are sealed: the one place where a token is written out. Thread-safe. */
final class SealedCredentials {
    private final TokenVault vault;

    SealedCredentials(TokenVault vault) {
        this.vault = vault;
    }

    byte[] seal(AmbassadorId ambassador, Account account, Credentials credentials) {
        var form = new LinkedHashMap<String, Object>();
        form.put("access", credentials.accessToken().reveal());
        credentials.refreshToken().ifPresent(t -> form.put("refresh", t.reveal()));
        form.put("scopes", credentials.scopes());
        credentials.expiresAt().ifPresent(t -> form.put("expires", t.toString()));
        credentials.refreshableUntil().ifPresent(t -> form.put("refreshable", t.toString()));
        return vault.seal(place(ambassador, account), Json.write(form));
    }

    Credentials open(AmbassadorId ambassador, Account account, byte[] sealed) {
        var form = Json.parse(vault.open(place(ambassador, account), sealed));
        var scopes = new HashSet<String>();
        form.withArray("scopes").forEach(scope -> scopes.add(scope.textValue()));
        return new Credentials(
                Secret.of(form.path("access").textValue()),
                text(form, "refresh").map(Secret::of),
                scopes,
                text(form, "expires").map(Instant::parse),
                text(form, "refreshable").map(Instant::parse));
    }

    /** Sealed by the key of today, what was sealed by another. */
    byte[] sealAnew(AmbassadorId ambassador, Account account, byte[] sealed) {
        var place = place(ambassador, account);
        return vault.seal(place, vault.open(place, sealed));
    }

    byte[] seal(AmbassadorId ambassador, ChannelId channel, String stateHash, Authorization begun) {
        var form = new LinkedHashMap<String, Object>();
        form.put("url", begun.url().toString());
        form.put("verifier", begun.verifier().reveal());
        return vault.seal(authorization(ambassador, channel, stateHash), Json.write(form));
    }

    Authorization open(AmbassadorId ambassador, ChannelId channel, String stateHash, String state, byte[] sealed) {
        var form = Json.parse(vault.open(authorization(ambassador, channel, stateHash), sealed));
        return new Authorization(
                URI.create(form.path("url").textValue()),
                Secret.of(state),
                Secret.of(form.path("verifier").textValue()));
    }

    private static Optional<String> text(ObjectNode form, String name) {
        return Optional.ofNullable(form.path(name).textValue());
    }

    private static Place place(AmbassadorId ambassador, Account account) {
        return new Place(ambassador.value(), account.channel().value(), account.id(), Place.CREDENTIALS);
    }

    private static Place authorization(AmbassadorId ambassador, ChannelId channel, String stateHash) {
        return new Place(ambassador.value(), channel.value(), stateHash, Place.AUTHORIZATION);
    }
}
