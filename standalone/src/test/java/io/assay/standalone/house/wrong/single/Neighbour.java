package io.assay.standalone.house.wrong.single;

/** The one implementation of a wrong interface. */
final class Neighbour implements Greeting {

    @Override
    public String greet(String name) {
        return "Good morning, " + name;
    }

    @Override
    public String part(String name) {
        return "Good night, " + name;
    }
}
