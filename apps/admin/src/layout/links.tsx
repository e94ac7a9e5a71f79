import { Anchor, type AnchorProps, Button, type ButtonProps, UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type OwnAnchorProps<Styled> = Styled & Omit<ComponentProps<'a'>, keyof Styled>;

/** Mantine's looks on the router's links: the address is typed and a middle click opens a tab. */
export const TextLink = createLink((props: OwnAnchorProps<AnchorProps>) => <Anchor {...props} />);

export const ButtonLink = createLink((props: OwnAnchorProps<ButtonProps>) => <Button component="a" {...props} />);

export const PlainLink = createLink((props: OwnAnchorProps<UnstyledButtonProps>) => <UnstyledButton component="a" {...props} />);
