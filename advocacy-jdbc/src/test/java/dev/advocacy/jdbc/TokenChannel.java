package dev.advocacy.jdbc;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A channel that refreshes at a {@link TokenServer}, and does nothing else. */
final class TokenChannel implements ChannelAdapter, AccountConnector {
    static final ChannelId ID = ChannelId.of("net");
    static final Account ACCOUNT = new Account(ID, "kari-on-net", "Kari");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Runnable onAnswer;

    /**
     * A channel.
     *
     * @param onAnswer what happens between the network's answer and whatever the SDK does with it
     */
    TokenChannel(URI server, Runnable onAnswer) {
        this.server = server;
        this.onAnswer = onAnswer;
    }

    static Credentials generation(int number) {
        return new Credentials(
                Secret.of("access-" + number),
                Optional.of(Secret.of("refresh-" + number)),
                Set.of("post"),
                Optional.empty());
    }

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(ID, "Net", 280, "characters", new ChannelPolicy(true, true, Duration.ZERO, false));
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(this);
    }

    @Override
    public Credentials refresh(Credentials current) {
        var form = "grant_type=refresh_token&refresh_token="
                + current.refreshToken().orElseThrow().reveal();
        var answer = post(form);
        onAnswer.run();
        if (answer.equals("invalid_grant")) {
            throw new ChannelException(Remedy.RECONNECT, "net.invalid-grant", "net: refresh: the token was used", null);
        }
        return generation(Integer.parseInt(answer));
    }

    @Override
    public Authorization begin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String publishingScope() {
        return "post";
    }

    private String post(String form) {
        try {
            var request = HttpRequest.newBuilder(server)
                    .timeout(Duration.ofSeconds(30))
                    .POST(BodyPublishers.ofString(form))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new ChannelException(Remedy.RETRY, "net.away", "net: refresh: no answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
