package io.assay.registry.store;

import io.assay.events.DatasetRegistered;
import io.assay.events.UseCaseRegistered;
import io.assay.wire.event.Told;

/** Use cases and data sets; the latest event of each counts. */
final class PublicFacts {

    private static final String USE_CASE =
            """
            insert into use_case(use_case_id, event_id, name, purpose, exposure, affects_natural_persons, owner,
                registered_by, confirmed_by, description, labels, appended_at)
            values (:id, :eventId, :name, :purpose, :exposure, :persons, :owner, :registeredBy, :confirmedBy,
                :description, cast(:labels as jsonb), :at)
            on conflict (use_case_id) do update set event_id = excluded.event_id, name = excluded.name,
                purpose = excluded.purpose, exposure = excluded.exposure,
                affects_natural_persons = excluded.affects_natural_persons, owner = excluded.owner,
                registered_by = excluded.registered_by, confirmed_by = excluded.confirmed_by,
                description = excluded.description, labels = excluded.labels, appended_at = excluded.appended_at""";

    private static final String DATA_SET =
            """
            insert into data_set(data_set_id, event_id, role, digest, steward, registered_by, body, appended_at)
            values (:id, :eventId, :role, :digest, :steward, :registeredBy, cast(:body as jsonb), :at)
            on conflict (data_set_id) do update set event_id = excluded.event_id, role = excluded.role,
                digest = excluded.digest, steward = excluded.steward, registered_by = excluded.registered_by,
                body = excluded.body, appended_at = excluded.appended_at""";

    private PublicFacts() {}

    static void show(Told told, UseCaseRegistered event, Rows rows) {
        rows.add(
                USE_CASE,
                new Row()
                        .id("id", event.getUseCaseId())
                        .id("eventId", event.getMeta().getEventId())
                        .text("name", event.getName())
                        .text("purpose", event.getPurpose())
                        .text("exposure", event.getExposure())
                        .value("persons", event.getAffectsNaturalPersons())
                        .text("owner", event.getOwner())
                        .text("registeredBy", event.getRegisteredBy())
                        .text("confirmedBy", event.getConfirmedBy())
                        .text("description", event.getDescription())
                        .json("labels", event.getLabels())
                        .at("at", told.appendedAt()));
    }

    static void show(Told told, DatasetRegistered event, Rows rows) {
        rows.add(
                DATA_SET,
                new Row()
                        .id("id", event.getDataSetId())
                        .id("eventId", event.getMeta().getEventId())
                        .text("role", event.getRole())
                        .text("digest", event.getDigest())
                        .text("steward", event.getSteward())
                        .text("registeredBy", event.getRegisteredBy())
                        .json("body", event)
                        .at("at", told.appendedAt()));
    }
}
