package dev.advocacy.testkit;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the author supplies: the adapter, samples, and the replies that the real network gives. */
abstract class ChannelScenarios extends AfterwardsScenarios {
    private static final Instant ARMED_AT = Instant.parse("2026-11-02T09:00:00Z");

    /** The token endpoint grants these credentials: RFC 6749, section 5.1. Answers every POST. */
    protected Reply granted(Credentials credentials) {
        return TokenReplies.granted(credentials);
    }

    /**
     * Whether this network takes PKCE (RFC 7636). False only where the network itself refuses it, as LinkedIn refuses a verifier
     * from an app that has a secret; then no challenge and no verifier may leave, and the state has to do.
     */
    protected boolean usesPkce() {
        return true;
    }

    /**
     * Whether this network gives refresh tokens. Where it gives none, {@link #granted} is asked for none, a refresh is {@code
     * RECONNECT} without a request, and a token that has ended may be {@code RECONNECT} at once.
     */
    protected boolean refreshes() {
        return true;
    }

    /** The token endpoint refuses the code or the refresh token: RFC 6749, section 5.2. */
    protected Reply grantRefused() {
        return Reply.json(400, "{\"error\":\"invalid_grant\"}");
    }

    /** Who signed in. Answers every GET while an account is connected. */
    protected Reply profile(Account account) {
        throw missing("profile(account)", "the reply that names the account that was connected");
    }

    /**
     * What lets the SDK act for this account, once the token endpoint has granted these credentials: the same ones. Override
     * it where each account has a token of its own, as pages may have; it is the one that {@link #profile} gives.
     */
    protected Credentials credentialsOf(Account account, Credentials granted) {
        return granted;
    }

    /** Access was ended; answers every request of {@code revoke}. Empty where this network ends no access on request. */
    protected Optional<Reply> revoked() {
        return Optional.empty();
    }

    /** Access had ended before: as the first time. */
    protected Optional<Reply> revokedAlready() {
        return revoked();
    }

    // ---- the contract's own

    @Override
    final String subject() {
        try (var scene = open()) {
            var descriptor = scene.adapter.descriptor();
            return descriptor.name() + " (" + descriptor.id() + ")";
        }
    }

    @Override
    final List<String> missingHooks() {
        return MissingHook.in(this);
    }

    final Scene open() {
        return open(ScriptedNetwork.start());
    }

    /** Before a network that nobody can connect to. */
    final Scene openRefused() {
        return open(ScriptedNetwork.refusing());
    }

    private Scene open(ScriptedNetwork network) {
        try {
            Map<Route, Reply> preparation = preparation(network.baseUrl());
            preparation.forEach(network::answer);
            return new Scene(network, adapter(network.baseUrl()), preparation.keySet(), patience());
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    final PublishRequest request(Post post, int number) {
        return new PublishRequest("delivery-" + number, sampleAccount(), sampleCredentials(), post, ARMED_AT);
    }

    final PublishRequest request() {
        return request(samplePost(), 1);
    }
}
