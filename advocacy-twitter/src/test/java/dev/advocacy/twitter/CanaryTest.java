package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.support.Json;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import dev.advocacy.testkit.ScriptedNetwork;
import dev.advocacy.testkit.WireRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A secret is in no exception, no text form and no log")
class CanaryTest {
    private static final String CODE = "canary-code-31fe";
    private static final List<String> SECRETS = List.of(Samples.TOKEN, Samples.REFRESH, Samples.CLIENT_SECRET, CODE);

    private final List<String> texts = new ArrayList<>();

    @Test
    @DisplayName("whatever X answers to whatever it is asked")
    void nowhere() throws IOException {
        answers().forEach(this::tryAll);

        String all = String.join("\n", texts) + Files.readString(Path.of("target/test-log.txt"));
        assertThat(all).contains("create post", "media status", "nobody is served until this has passed", "credits");
        Stream.concat(SECRETS.stream(), Stream.of(basic()))
                .forEach(secret -> assertThat(all).as("no %s", secret).doesNotContain(secret));
    }

    /** Each says everything again that it was sent. */
    private static Stream<Reply> answers() {
        Stream<Reply> refusals = Stream.of(400, 401, 402, 403, 404, 429, 500)
                .map(status -> request -> Reply.json(status, told(heard(request))));
        return Stream.concat(
                refusals,
                Stream.of(
                        request -> Reply.json(200, told(heard(request))),
                        request -> Reply.json(200, failed(heard(request))),
                        request -> Reply.json(200, heard(request)),
                        request -> Reply.redirect(307, "/?said=" + Percent.encode(heard(request)))));
    }

    private static String heard(WireRequest request) {
        return request.header("authorization").orElse("") + " " + request.body();
    }

    private static String told(String words) {
        var problem = Json.object()
                .put("title", words)
                .put("detail", words)
                .put("type", "https://api.x.com/2/problems/" + words)
                .put("reason", words)
                .put("error", words)
                .put("error_description", words);
        problem.putArray("errors").addObject().put("code", words).put("message", words);
        return problem.toString();
    }

    private static String failed(String words) {
        var medium = Json.object();
        var info = medium.putObject("data").put("id", "1").putObject("processing_info");
        info.put("state", "failed").putObject("error").put("name", words).put("message", words);
        return medium.toString();
    }

    private void tryAll(Reply answer) {
        try (var network = ScriptedNetwork.start();
                var x = XChannel.of(Samples.config(network.baseUrl(), Samples.clock()), new FakePauses())) {
            network.answer(Route.any(), answer);
            var post = new PostRef(Samples.ID, null);
            var publisher = x.publisher().orElseThrow();
            var request = Samples.request(Samples.ARTICLE);
            collect(() -> publisher.publish(request));
            collect(() -> publisher.publish(Samples.request(Samples.TEXT.withMedia(Samples.png("a turbine")))));
            collect(() -> publisher.publish(Samples.request(Samples.TEXT.withMedia(Samples.video(9)))));
            collect(() -> publisher.reconcile(request));
            collect(() -> x.engagement().orElseThrow().read(Samples.KARI, Samples.CREDENTIALS, List.of(post)));
            collect(() -> retract(x, post));
            accounts(x.accounts().orElseThrow());
            texts.add(x + " " + x.descriptor() + " " + request + " " + Samples.config());
        }
        status();
    }

    private void accounts(AccountConnector accounts) {
        var begun = accounts.begin();
        var callback = URI.create(
                Samples.CALLBACK + "?code=" + CODE + "&state=" + begun.state().reveal());
        collect(() -> accounts.complete(begun, callback));
        collect(() -> accounts.refresh(Samples.CREDENTIALS));
        collect(() -> {
            accounts.revoke(Samples.CREDENTIALS);
            return "revoked";
        });
        texts.add(begun.toString());
    }

    /** A look at a video, which the other answers never reach. */
    private void status() {
        try (var network = ScriptedNetwork.start();
                var x = XChannel.of(Samples.config(network.baseUrl(), Samples.clock()), new FakePauses())) {
            Map.of("initialize", "", "1/append", "", "1/finalize", ",\"processing_info\":{\"state\":\"pending\"}")
                    .forEach((step, info) -> network.answer(
                            Route.post("/2/media/upload/" + step),
                            Reply.json(200, "{\"data\":{\"id\":\"1\"" + info + "}}")));
            network.answer(Route.get("/2/media/upload"), request -> Reply.json(400, told(heard(request))));
            var publisher = x.publisher().orElseThrow();
            collect(() -> publisher.publish(Samples.request(Samples.TEXT.withMedia(Samples.video(9)))));
        }
    }

    private static String retract(XChannel x, PostRef post) {
        x.retractor().orElseThrow().retract(Samples.KARI, Samples.CREDENTIALS, post);
        return "deleted";
    }

    private void collect(Supplier<?> work) {
        try {
            texts.add(String.valueOf(work.get()));
        } catch (ChannelException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            texts.add(trace.toString());
        }
    }

    private static String basic() {
        String pair = Samples.CLIENT_ID + ":" + Samples.CLIENT_SECRET;
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }
}
