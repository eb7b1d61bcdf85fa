package dev.advocacy.sandbox.internal.facebook;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** How strict and how slow this network is just now. */
public final class Rules {
    private final Set<String> proofRequired = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Integer>> uploadBreak = new AtomicReference<>(Optional.empty());
    private volatile int errorStatus;
    private volatile boolean summariesNeedUserContent;
    private volatile boolean longLivedAtOnce;
    private volatile int videoPolls = 1;
    private volatile boolean videosFail;

    /** From now on the app has to show {@code appsecret_proof} with every token. */
    public void requireProof(String appId) {
        proofRequired.add(appId);
    }

    boolean requiresProof(String appId) {
        return proofRequired.contains(appId);
    }

    /** The HTTP status of all errors; 0 for the one that mostly comes with the error. */
    public void errorStatus(int status) {
        errorStatus = status;
    }

    int statusOf(GraphError error) {
        return errorStatus == 0 ? error.status() : errorStatus;
    }

    public void summariesNeedUserContent(boolean needed) {
        summariesNeedUserContent = needed;
    }

    boolean summariesNeedUserContent() {
        return summariesNeedUserContent;
    }

    /** Whether a code is changed into a long-lived token without a further step. */
    public void longLivedAtOnce(boolean atOnce) {
        longLivedAtOnce = atOnce;
    }

    boolean longLivedAtOnce() {
        return longLivedAtOnce;
    }

    /** How often a video that is sent from now on tells that it is being processed, and whether that goes wrong. */
    public void videos(int polls, boolean fail) {
        videoPolls = polls;
        videosFail = fail;
    }

    int videoPolls() {
        return videoPolls;
    }

    boolean videosFail() {
        return videosFail;
    }

    /** Of the next bytes of a video only so many arrive. */
    public void breakUpload(int afterBytes) {
        uploadBreak.set(Optional.of(afterBytes));
    }

    /** Where the transfer that begins now breaks; asked once. */
    Optional<Integer> uploadBreak() {
        return uploadBreak.getAndSet(Optional.empty());
    }
}
