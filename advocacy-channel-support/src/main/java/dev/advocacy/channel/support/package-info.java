/**
 * What HTTP channels share: a transport that never sends a post twice, tables that turn a network's errors (and
 * waits) into remedies, OAuth 2.0 with PKCE, bounded JSON and redaction. An adapter needs one {@code ChannelHttp}, one {@code ErrorTable} and,
 * where people sign in, one {@code OAuth}. The library beneath (OkHttp, Nimbus, resilience4j) shows in no signature.
 */
@NullMarked
package dev.advocacy.channel.support;

import org.jspecify.annotations.NullMarked;
