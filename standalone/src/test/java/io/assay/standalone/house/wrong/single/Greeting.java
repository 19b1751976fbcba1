package io.assay.standalone.house.wrong.single;

/** Wrong: one implementation is a class. */
interface Greeting {

    String greet(String name);

    String part(String name);
}
