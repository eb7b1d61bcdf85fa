package dev.advocacy.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where in the report the laws of a class stand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Room {

    /** Its heading. */
    String value();
}
