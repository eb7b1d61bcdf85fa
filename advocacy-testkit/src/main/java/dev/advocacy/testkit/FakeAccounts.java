package dev.advocacy.testkit;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Connects accounts of a {@link FakeChannel} without a network: whoever comes back with a code is connected, as the account
 * named by the code. A refresh token works once, as many networks have it. Thread-safe.
 */
public final class FakeAccounts implements AccountConnector {
    /** The one scope that is asked for. */
    public static final String SCOPE = "fake.post";

    private final ChannelId channel;
    private final SecureRandom random = new SecureRandom();
    private final Queue<Remedy> refusals = new ConcurrentLinkedQueue<>();
    private final Set<Secret> used = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshes = new AtomicInteger();

    FakeAccounts(ChannelId channel) {
        this.channel = channel;
    }

    /** The next calls of {@link #complete} and {@link #refresh} fail so, one after the other. Adds to what is left. */
    public FakeAccounts refusesWith(Remedy... remedies) {
        refusals.addAll(List.of(remedies));
        return this;
    }

    /** How often a refresh was asked for, however it ended. */
    public int refreshes() {
        return refreshes.get();
    }

    /** An account and what it takes to use it, without the steps between. */
    public Grant grant(String accountId) {
        return Grant.of(List.of(new Account(channel, accountId, accountId)), fresh());
    }

    @Override
    public Authorization begin() {
        Secret state = secret();
        Secret verifier = secret();
        String url = "https://" + channel + ".example/authorize?response_type=code&scope=" + SCOPE + "&state="
                + state.reveal() + "&code_challenge_method=S256&code_challenge="
                + AuthorizationUrl.challengeOf(verifier);
        return new Authorization(URI.create(url), state, verifier);
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        refuseIfScripted("the code");
        return grant(AuthorizationUrl.parametersOf(callback)
                .parameter("code")
                .orElseThrow(() -> refusal(Remedy.RECONNECT, "the person said no")));
    }

    @Override
    public Credentials refresh(Credentials current) {
        refreshes.incrementAndGet();
        refuseIfScripted("the refresh token");
        Secret token = current.refreshToken().orElseThrow(() -> refusal(Remedy.RECONNECT, "there is no refresh token"));
        if (!used.add(token)) {
            throw refusal(Remedy.RECONNECT, "the refresh token was used before");
        }
        return fresh();
    }

    @Override
    public String publishingScope() {
        return SCOPE;
    }

    private void refuseIfScripted(String what) {
        Remedy remedy = refusals.poll();
        if (remedy != null) {
            throw refusal(remedy, "told to refuse " + what);
        }
    }

    private ChannelException refusal(Remedy remedy, String why) {
        return new ChannelException(remedy, "fake.accounts", "fake channel " + channel + ": " + why, null);
    }

    private Credentials fresh() {
        return new Credentials(secret(), Optional.of(secret()), Set.of(SCOPE), Optional.empty());
    }

    private Secret secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
