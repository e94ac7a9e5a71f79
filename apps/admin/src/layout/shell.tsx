import { Wordmark } from '@assay/ui';
import { Burger, CloseButton, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PaletteDoor } from '../palette/palette-door.tsx';
import { RoleGate } from '../session/role-gate.tsx';
import { SessionEnded } from '../session/session-ended.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import classes from './shell.module.css';

export function Shell() {
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isFinding, finding] = useDisclosure(false);
  const find = () => {
    menu.close();
    finding.open();
  };
  useFocusOnNewPage();
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#content">
        Skip to the content
      </a>
      <header className={classes['bar']}>
        <Burger opened={isMenuOpen} onClick={menu.toggle} size="sm" aria-label="Menu" aria-expanded={isMenuOpen} />
        <Wordmark />
      </header>
      <div className={classes['side']}>
        <Navigation onFind={find} />
      </div>
      <Drawer.Root opened={isMenuOpen} onClose={menu.close} size="17rem">
        <Drawer.Overlay />
        <Drawer.Content aria-label="Menu">
          <Drawer.Body className={classes['drawer'] ?? ''}>
            <Navigation
              onFind={find}
              onFollow={menu.close}
              closeButton={<CloseButton aria-label="Close the menu" onClick={menu.close} />}
            />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
      <main id="content" tabIndex={-1} className={classes['main']}>
        <OfflineNotice />
        <RoleGate>
          <Outlet />
        </RoleGate>
      </main>
      <PaletteDoor isOpen={isFinding} onOpen={find} onClose={finding.close} />
      <SessionEnded />
    </div>
  );
}

/** Whoever reads by ear or keyboard starts a new page at its title, as after a page load. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  // Follows the address.
  useEffect(() => {
    if (last.current !== undefined && last.current !== path) {
      document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
    }
    last.current = path;
  }, [path]);
}
