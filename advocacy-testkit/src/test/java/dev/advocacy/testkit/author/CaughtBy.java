package dev.advocacy.testkit.author;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The laws that a lie breaks: these and no others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CaughtBy {

    /** Test methods; of one with variants, {@code name x3} where three of them fail. */
    String[] value();
}
