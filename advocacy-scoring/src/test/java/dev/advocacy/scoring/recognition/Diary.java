package dev.advocacy.scoring.recognition;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes events by hand; each call adds one, with ids e1, e2 and so on. */
final class Diary {
    static final AmbassadorId KARI = AmbassadorId.of("kari");
    static final AmbassadorId OLA = AmbassadorId.of("ola");

    private final List<ScoringEvent> events = new ArrayList<>();
    private AmbassadorId who = KARI;
    private String channel = "linkedin";
    private String zone = "Europe/Oslo";

    /** Rules with 10 points for a share (none on facebook), 1 for a click, days where the person is. */
    static ScoringRules rules() {
        return ScoringRules.parse("""
                {"id": "play", "version": 1, "zone": "Europe/Oslo", "zoneOf": "ambassador",
                 "kinds": ["day-off", "challenge-join"],
                 "filters": [{"id": "self", "on": ["click"], "if": "self-visit"}],
                 "rules": [
                  {"id": "share", "version": 1, "on": "share", "points": "sharing", "oncePer": ["post"],
                   "weight": {"default": 10, "facebook": 0}},
                  {"id": "click", "version": 1, "on": "click", "points": "reach", "weight": {"default": 1}}]}
                """);
    }

    Diary by(String ambassador) {
        who = AmbassadorId.of(ambassador);
        return this;
    }

    Diary on(String network) {
        channel = network;
        return this;
    }

    Diary in(String place) {
        zone = place;
        return this;
    }

    /** A share at each of these; a date alone is noon in UTC. */
    Diary share(String... times) {
        for (String at : times) {
            add(event("share", at).post("post-" + (events.size() + 1)));
        }
        return this;
    }

    Diary click(String at) {
        return add(event("click", at).visitor("visitor-" + events.size()));
    }

    Diary dayOff(String... times) {
        for (String at : times) {
            add(event("day-off", at));
        }
        return this;
    }

    Diary join(String challenge, String at) {
        return add(event(Challenge.JOIN, at).content(challenge));
    }

    Diary takeBack(String event, String at) {
        return add(event("retraction", at).retracts(event));
    }

    Diary add(ScoringEvent event) {
        events.add(event);
        return this;
    }

    ScoringEvent event(String kind, String at) {
        var time = at.length() == 10 ? at + "T12:00:00Z" : at;
        return ScoringEvent.of("e" + (events.size() + 1), kind, who, Instant.parse(time), ChannelId.of(channel))
                .zone(zone);
    }

    List<ScoringEvent> events() {
        return List.copyOf(events);
    }

    PersonalHonours honours(Recognition recognition, String asOf) {
        return recognition.of(rules(), events, Instant.parse(asOf)).of(KARI);
    }
}
