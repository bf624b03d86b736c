import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readJsonFile } from "../../src/adapters/data/json-files.js";
import {
  demoUserIds,
  nameOf,
  playgroundConfig,
} from "../../src/adapters/demo/playground-config.js";
import { personKeys } from "../../src/adapters/demo/start-options.js";
import { createRegister, registerSchema } from "../../src/participants/register.js";

const { participants } = readJsonFile("data/demo/register.json", registerSchema);
const names = { participants, guestName: "Gäst" };

interface User {
  readonly id: string;
  readonly aadObjectId: string;
}

describe("the Playground's configuration", () => {
  it("puts one at the keyboard and five others beside, each with an identifier that stays", () => {
    for (const person of personKeys) {
      const config = playgroundConfig({ ...names, person, botName: "Bot" }) as {
        currentUser: User;
        users: readonly User[];
      };
      const everyone = [config.currentUser, ...config.users];

      assert.equal(config.currentUser.aadObjectId, demoUserIds[person]);
      assert.equal(config.users.length, 5);
      assert.equal(new Set(everyone.map(({ id }) => id)).size, 6);
      assert.equal(config.currentUser.id, `user-${person}`);
    }
  });

  it("takes people's names from the demo register, where all but the guest stand", () => {
    assert.equal(nameOf("rkl", names), "Region Kalmar län (demo)");
    assert.equal(nameOf("gast", names), "Gäst");
    assert.equal(participants.length, personKeys.length - 1);
  });

  it("finds in the register the part that each person is to play", () => {
    const register = createRegister(readJsonFile("data/demo/register.json", registerSchema));
    const parts = personKeys.map((person) => {
      const participant = register.participant(demoUserIds[person]);
      return participant?.role === "region" ? participant.regionId : participant?.role;
    });

    assert.deepEqual(parts, ["coordinator", "ro", "rjl", "rkl", "project-lead", undefined, "ro"]);
  });

  it("names everything in the demo register as demo", () => {
    const { demo, projects } = readJsonFile("data/demo/register.json", registerSchema);

    assert.equal(demo, true);
    for (const { name } of [...participants, ...projects]) assert.match(name, / \(demo\)$/);
  });
});
