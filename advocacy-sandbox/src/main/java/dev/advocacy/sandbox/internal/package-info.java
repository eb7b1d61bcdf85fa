/**
 * The engine that all networks of the sandbox share: requests, routes, faults, grants, and the people who react.
 *
 * <p>Public only because the networks live in packages of their own. Nobody outside this module should use it; it may change at
 * any time. It knows no network and nothing of {@link dev.advocacy.sandbox}.
 */
@NullMarked
package dev.advocacy.sandbox.internal;

import org.jspecify.annotations.NullMarked;
