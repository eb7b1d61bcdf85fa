package dev.advocacy.channel.support;

import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of a post in a network's list whether it is the one that a request asked for. A wrong "it is not there" posts twice and
 * a wrong "this is it" credits somebody else's post, so there is a third answer between the two.
 *
 * <p>Texts are compared in Unicode's composed form, without regard to the kind of line ends and to white space at the ends of
 * lines and of the whole. Links are compared without regard to the case of scheme, host and escapes, to the scheme's own port
 * and to a slash at the path's end. Immutable and thread-safe; no I/O; asked twice, it says the same.
 */
public final class PostEvidence {
    /** How far a network's clock may be behind ours before its word on "made after the attempt" is doubted: 60 s, our choice. */
    public static final Duration SKEW = Duration.ofSeconds(60);

    /** How far before the attempt an alike post still raises doubt, for a clock may be badly wrong: 1 h, our choice. */
    public static final Duration DOUBT = Duration.ofHours(1);

    /** A shorter text alone proves nothing, since two people may well write it: 20 characters (code points), our choice. */
    public static final int DISTINCTIVE = 20;

    private final String text;
    private final Set<String> about;
    private final Instant armedAt;

    private PostEvidence(String text, Set<String> about, Instant armedAt) {
        this.text = text;
        this.about = about;
        this.armedAt = armedAt;
    }

    /** What a listed post says about the request. */
    public enum Verdict {
        /** It is the request's post. */
        PROVEN,
        /** It may be: neither "this is it" nor "it is not there" can be said. */
        DOUBTFUL,
        /** It is another post. */
        NONE
    }

    /** Looks for the request's post: its text, and its link, reshared post and poll question where it has them. */
    public static PostEvidence of(PublishRequest request) {
        return new PostEvidence(
                Spelling.ofText(request.post().text()), spelt(subjects(request.post())), request.armedAt());
    }

    /** Whether two texts are the same but for their spelling, see above. */
    public static boolean isSameText(String one, String other) {
        return Spelling.ofText(one).equals(Spelling.ofText(other));
    }

    /** Whether two links are the same but for their spelling, see above. */
    public static boolean isSameLink(String one, String other) {
        return Spelling.ofLink(one).equals(Spelling.ofLink(other));
    }

    /** From when on listed posts count: a list that was not read back to here proves no absence. */
    public Instant since() {
        return armedAt.minus(DOUBT);
    }

    /**
     * Judges one listed post.
     *
     * <ul>
     *   <li>{@link Verdict#PROVEN}: made after the attempt (or up to {@link #SKEW} before), the same text, and all that the
     *       post is about; where it is about nothing, the text must be {@link #DISTINCTIVE} and the listed post be about
     *       nothing too
     *   <li>{@link Verdict#DOUBTFUL}: the same text or something that it is about, not both; or both, but made up to
     *       {@link #DOUBT} before the attempt or at an unknown time
     *   <li>{@link Verdict#NONE}: nothing alike, or older than that
     * </ul>
     *
     * @param texts its text, in every form in which it may have been written; an empty one where it has none
     * @param listedAbout where its link leads, in every form, the post that it reshares, its poll's question; without those that
     *     the network did not tell
     * @param createdAt by the network's clock; empty where it did not tell or cannot be read
     */
    public Verdict judge(Collection<String> texts, Collection<String> listedAbout, Optional<Instant> createdAt) {
        Verdict alike = likeness(texts, listedAbout);
        if (alike == Verdict.NONE || createdAt.filter(t -> t.isBefore(since())).isPresent()) {
            return Verdict.NONE;
        }
        return createdAt.filter(t -> !t.isBefore(armedAt.minus(SKEW))).isPresent() ? alike : Verdict.DOUBTFUL;
    }

    /** Two posts without text have the same text: the link that one was made with may be listed as another. */
    private Verdict likeness(Collection<String> texts, Collection<String> listedAbout) {
        boolean saysTheSame = texts.stream().map(Spelling::ofText).anyMatch(text::equals);
        Set<String> told = told(texts, spelt(listedAbout));
        if (!saysTheSame && about.stream().noneMatch(told::contains)) {
            return Verdict.NONE;
        }
        return saysTheSame && isAboutTheSame(told) ? Verdict.PROVEN : Verdict.DOUBTFUL;
    }

    private boolean isAboutTheSame(Set<String> told) {
        return about.isEmpty() ? isDistinctive() && told.stream().allMatch(text::contains) : told.containsAll(about);
    }

    private boolean isDistinctive() {
        return text.codePointCount(0, text.length()) >= DISTINCTIVE;
    }

    /** A link may stand in the text too. */
    private Set<String> told(Collection<String> texts, Set<String> listedAbout) {
        var told = new HashSet<>(listedAbout);
        about.stream()
                .filter(one -> one.startsWith("http") && texts.stream().anyMatch(t -> t.contains(one)))
                .forEach(told::add);
        return told;
    }

    private static Set<String> subjects(Post post) {
        var subjects = new HashSet<String>();
        if (post.link() != null) {
            subjects.add(post.link().url().toString());
        }
        if (post.reshared() != null) {
            subjects.add(post.reshared());
        }
        if (post.poll() != null) {
            subjects.add(post.poll().question());
        }
        return subjects;
    }

    private static Set<String> spelt(Collection<String> links) {
        return links.stream()
                .filter(link -> !link.isBlank())
                .map(Spelling::ofLink)
                .collect(Collectors.toUnmodifiableSet());
    }
}
