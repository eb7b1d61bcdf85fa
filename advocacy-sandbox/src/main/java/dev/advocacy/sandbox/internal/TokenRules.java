package dev.advocacy.sandbox.internal;

import java.time.Duration;

/**
 * How a network's codes and tokens look and how long they live.
 *
 * @param codePrefix how codes begin
 * @param accessPrefix how access tokens begin
 * @param refreshPrefix how refresh tokens begin
 * @param tokenLength characters of both kinds of token
 * @param codeLife until when a code must be redeemed
 * @param accessLife of each access token, but not longer than its grant can be refreshed
 * @param refreshLife of a refresh token, counted from the grant's first issue
 * @param refreshOnce whether each refresh gives a new pair and ends the old one; a refresh token that comes again ends the grant
 */
public record TokenRules(
        String codePrefix,
        String accessPrefix,
        String refreshPrefix,
        int tokenLength,
        Duration codeLife,
        Duration accessLife,
        Duration refreshLife,
        boolean refreshOnce) {}
