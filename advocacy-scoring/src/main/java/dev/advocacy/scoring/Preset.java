package dev.advocacy.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Rule sets to start from: ordinary files, with days in UTC, to be copied and changed. All give 0 on X, whose terms allow no
 * points, and on Facebook, Instagram and Snapchat, which are private spheres. The numbers are a start, not a finding.
 */
public enum Preset {
    /** For most programmes. */
    STANDARD("A share counts, one in own words more, and so does every person who clicks."),
    /** For the first weeks. */
    SMALL_START("Two shares a week are all that counts, so one mail a week is a complete way to take part."),
    /** For hiring. */
    RECRUITING("Applications and hires that came through a share count most."),
    /** For programmes in which texts look alike. */
    OWN_WORDS_FIRST("The suggested text gives little, one's own words give six times as much."),
    /** For experts. */
    THOUGHT_LEADERSHIP("Writing for colleagues to share counts most, then own words and answering comments."),
    /** For people who post seldom. */
    REACH_WITHOUT_PRESSURE("Nothing is given for posting; what people read and answer counts."),
    /** For teams that compare themselves. */
    TEAM_CHALLENGE("Low weekly caps, so that nobody carries a team alone; kudos count, and everybody has a row."),
    /** For programmes that post too much. */
    QUALITY_OVER_QUANTITY("One share a week or two in own words; clicks and results count most.");

    private final String about;

    Preset(String about) {
        this.about = about;
    }

    /** The preset with this word, if there is one. */
    public static Optional<Preset> of(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(word))
                .findFirst();
    }

    /** Its name in files and on the command line: {@code small-start}. */
    public String word() {
        return RulesWriter.word(this);
    }

    /** What it rewards, in a sentence. */
    public String about() {
        return about;
    }

    /** Its rules. */
    public ScoringRules rules() {
        return ScoringRules.parse(json());
    }

    /** Its rules file, as it lies in the jar. */
    public String json() {
        try (InputStream in = Preset.class.getResourceAsStream("preset/" + word() + ".json")) {
            return new String(Objects.requireNonNull(in, word()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of advocacy-scoring is damaged: preset " + word(), e);
        }
    }
}
