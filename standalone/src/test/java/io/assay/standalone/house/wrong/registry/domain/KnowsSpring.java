package io.assay.standalone.house.wrong.registry.domain;

import org.springframework.context.ApplicationContext;

/** Wrong: a domain with Spring. */
final class KnowsSpring {

    ApplicationContext context;
}
