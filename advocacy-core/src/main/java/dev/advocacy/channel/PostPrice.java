package dev.advocacy.channel;

import java.util.Currency;
import java.util.Objects;

/**
 * What a network charges the operator of the application for making one post, so that a return can be reckoned against it.
 *
 * @param plain for a post without a link, in millionths of the currency
 * @param withLink for a post with a link, in millionths of the currency
 * @param currency in which it is charged
 */
public record PostPrice(long plain, long withLink, Currency currency) {

    /** Checks. */
    public PostPrice {
        Objects.requireNonNull(currency, "currency");
        if (plain < 0 || withLink < 0) {
            throw new IllegalArgumentException("price of a post is " + plain + " or " + withLink + ": not below zero");
        }
    }
}
