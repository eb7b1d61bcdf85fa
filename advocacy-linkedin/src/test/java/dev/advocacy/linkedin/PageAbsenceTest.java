package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAbsenceTest extends PageListWorld {

    @Test
    @DisplayName("an empty list that is whole proves that the post is not there")
    void emptyList() {
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("before five minutes a list proves nothing: LinkedIn may still be at work, or its list behind")
    void tooSoon() {
        wire.clock.set(ARMED.plusSeconds(299));
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        wire.clock.set(ARMED.plusSeconds(300));
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("a full list is read on until it reaches back before the attempt")
    void readsOn() {
        others(50, ARMED.plusSeconds(5));
        answer();
        elements.removeAll();
        others(49, ARMED.plusSeconds(5));
        post(SHARE, ARMED.plusSeconds(1), LittleText.commentary(Samples.TEXT));

        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
        assertThat(wire.requests().get(1).getTarget()).contains("&start=50&count=50");
    }

    @Test
    @DisplayName("a list that never reaches back before the attempt proves nothing")
    void neverReachesBack() {
        others(50, ARMED.plusSeconds(5));
        answer();
        answer();
        answer();

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
        assertThat(wire.requestCount()).isEqualTo(4);
    }

    @Test
    @DisplayName("a full list that reaches back before the attempt is enough")
    void reachesBack() {
        others(49, ARMED.plusSeconds(5));
        others(1, BEFORE);

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("a short list with a link to more is not the whole")
    void linkToMore() {
        others(3, ARMED.plusSeconds(5));
        wire.json(
                200,
                "{\"elements\":" + elements + ",\"paging\":{\"start\":0,\"count\":50,\"links\":["
                        + "{\"rel\":\"next\",\"href\":\"/rest/posts?start=3\"}]}}");
        elements.removeAll();

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
        assertThat(wire.requestCount()).isEqualTo(2);
        assertThat(wire.requests().get(1).getTarget()).contains("&start=3&");
    }

    @Test
    @DisplayName("an empty page with a link to more is not the end")
    void emptyPage() {
        wire.json(200, "{\"elements\":[],\"paging\":{\"start\":0,\"count\":50,\"links\":[{\"rel\":\"next\"}]}}");
        post(SHARE, ARMED.plusSeconds(1), LittleText.commentary(Samples.TEXT));

        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
        assertThat(wire.requests().get(1).getTarget()).contains("&start=50&");
    }

    @Test
    @DisplayName("empty pages that always link to more prove nothing, and are not read for ever")
    void endlessEmptyPages() {
        for (int page = 0; page < 4; page++) {
            wire.json(200, "{\"elements\":[],\"paging\":{\"links\":[{\"rel\":\"next\",\"href\":\"?start=0\"}]}}");
        }

        assertThat(ask()).isInstanceOf(Pending.class);
        assertThat(wire.requestCount()).isEqualTo(4);
    }

    @Test
    @DisplayName("where LinkedIn caps the count, no post is stepped over")
    void cappedCount() {
        others(10, ARMED.plusSeconds(5));
        wire.json(200, "{\"elements\":" + elements + ",\"paging\":{\"start\":0,\"count\":10,\"links\":[]}}");
        elements.removeAll();

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
        assertThat(wire.requests().get(1).getTarget()).contains("&start=10&");
    }

    @Test
    @DisplayName("a look-up that fails says nothing about the post")
    void fails() {
        wire.json(500, "{}").json(500, "{}");

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ChannelException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RETRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sorry</html>", "", "{\"elements\":", "{}", "[]", "{\"message\":\"ok\"}"})
    @DisplayName("an answer that is no list proves nothing")
    void noList(String body) {
        wire.json(200, body).json(200, body);

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ChannelException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RETRY));
    }
}
